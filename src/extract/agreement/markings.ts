import type { Markings, Party, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

export function readMarkings(_context: AgreementContext, _parties: readonly Stated<Party>[]): Markings {
  return { levels: [] };
}
