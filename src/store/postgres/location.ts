import pg from 'pg';
import { StoreError } from '../store.js';

/** A database and the schema in it that hold a store. */
export interface DatabaseLocation {
  config: pg.ClientConfig;
  schema: string;
  /** For messages: user, host, database; never the password. */
  said: string;
  user: string;
  database: string;
}

const DEFAULT_SCHEMA = 'pacta';
/** How long to wait for a server that does not answer. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Reads `postgres://user:password@host:port/database?schema=name`; what is left out is taken from PGHOST,
 * PGUSER, PGPASSWORD, … and `~/.pgpass`. All parameters but `schema` are the driver's (`sslmode`, …).
 */
export function readLocation(location: string): DatabaseLocation {
  const [address = '', parameters = ''] = location.split(/\?(.*)/s);
  const search = new URLSearchParams(parameters);
  const schema = search.get('schema') ?? DEFAULT_SCHEMA;
  search.delete('schema');
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new StoreError('location', 'A schema is named with small letters, digits and _: ?schema=treaties.');
  }
  const config: pg.ClientConfig = {
    connectionString: search.size > 0 ? `${address}?${search}` : address,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    fallback_application_name: 'pacta',
  };
  const { user, host, port, database } = driverReads(config);
  const name = database || user || '';
  const inSchema = schema === DEFAULT_SCHEMA ? '' : `?schema=${schema}`;
  return {
    config,
    schema,
    said: `postgres://${user ?? ''}@${host}:${port}/${name}${inSchema}`,
    user: user ?? '',
    database: name,
  };
}

/** The driver's own error would repeat the address, and the password with it. */
function driverReads(config: pg.ClientConfig): pg.Client {
  try {
    return new pg.Client(config);
  } catch {
    throw new StoreError(
      'location',
      'That is not the address of a PostgreSQL database: write postgres://user@host:5432/database.',
    );
  }
}
