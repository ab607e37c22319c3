import type { Party, Stated } from '../../model/index.js';
import { NAME_CHARS, party, readName } from './companies.js';
import { looksLikeName, namesCompany } from './company-names.js';
import { unique } from './party-list.js';

const ROLES =
  'Seller|Buyer|Purchaser|Supplier|Customer|Client|Vendor|Licensor|Licensee|Lessor|Lessee|Landlord|Tenant|Lender|Borrower|Contractor|Subcontractor|Owner|Distributor|Reseller|Company|Consultant|Franchisor|Franchisee|Manufacturer|Carrier|Shipper|Sender|Provider|Agent|Principal|Publisher|Sponsor|Party\\s+[A-F]';
/** A field of a form: "Supplier Name: |Acme, Inc.|", "SELLER: |Acme, Inc.|", a role on its line before a name. */
const FIELD = new RegExp(
  `\\b(?:${ROLES})\\s+(?:Legal\\s+)?Name\\s*[:：]\\s*|(?:^|\\n|\\s{3})[ \\t]*(?:(?:${ROLES}|${ROLES.toUpperCase()})\\s*[:：]\\s*|(?:${ROLES.toUpperCase()})[ \\t]+)(?=["“]?[A-Z0-9])|\\bParty\\s+[A-F]\\s*[:：]\\s*`,
  'g',
);

/** The companies that the fields of a form name in `words`, the opening of a contract: a name to every role, in order. */
export function companiesInFields(words: string): Stated<Party>[] {
  if (!namesCompany(words)) return [];
  const found: Stated<Party>[] = [];
  for (const match of words.matchAll(FIELD)) {
    const at = match.index + match[0].length;
    const line = words.slice(at, at + NAME_CHARS).split('\n', 1)[0]!;
    const name = readName(line, false);
    if (looksLikeName(name) && namesCompany(name)) found.push(party(name, at));
  }
  return unique(found);
}
