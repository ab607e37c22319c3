import { z } from 'zod';
import { AgreementRecord, SCHEMA_VERSION } from './record.js';

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

/** JSON Schema 2020-12 of a record, made from the zod schema, which is the truth. `describe`: puts in what fields mean. */
export function recordJsonSchema(describe: Override): object {
  return {
    $id: `urn:pacta:schema:record:${SCHEMA_VERSION}`,
    title: 'Pacta agreement record',
    ...z.toJSONSchema(AgreementRecord, { target: 'draft-2020-12', override: describe }),
  };
}
