import { z } from 'zod';
import { AgreementRecord, SCHEMA_VERSION } from './record.js';

/** JSON Schema 2020-12 of a record, made from the zod schema, which is the truth. */
export function recordJsonSchema(): object {
  return {
    $id: `urn:pacta:schema:record:${SCHEMA_VERSION}`,
    title: 'Pacta agreement record',
    ...z.toJSONSchema(AgreementRecord, { target: 'draft-2020-12' }),
  };
}
