import type { AgreementRecord } from '../model/index.js';
import { escapedInJson } from './characters.js';

/** The whole record, for people too. */
export const toJson = (record: AgreementRecord): string =>
  `${escapedInJson(JSON.stringify(record, null, 2))}\n`;

/** The whole record in one line. */
export const toJsonLine = (record: AgreementRecord): string => `${escapedInJson(JSON.stringify(record))}\n`;
