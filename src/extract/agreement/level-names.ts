import type { ClassificationLevel } from '../../model/index.js';

/** Names of one State's or organisation's levels, the highest first; several of one level are parted by `|`. */
type Levels = readonly [top: string, secret: string, confidential: string, restricted: string];

/** ISO 3166-1 alpha-2 of the State; the name of an organisation. */
export interface LevelName {
  words: string;
  level: ClassificationLevel;
  /** null: English, for whoever uses it. */
  owner: string | null;
}

/** Whoever writes them in English; the United States know no RESTRICTED. */
export const ENGLISH_SPEAKERS: ReadonlySet<string> = new Set([
  'AU',
  'CA',
  'GB',
  'IE',
  'IN',
  'JM',
  'KE',
  'MT',
  'NG',
  'NZ',
  'PH',
  'PK',
  'SG',
  'US',
  'ZA',
]);

/**
 * Levels of classification as the laws of States and organisations name them; without a name where there is none. Signs
 * on letters may be missing in print (`SCISLE TAJNE`).
 */
const LEVELS: Readonly<Record<string, Levels>> = {
  AL: ['TEPËR SEKRET', 'SEKRET', 'KONFIDENCIAL', 'I KUFIZUAR'],
  AR: ['ESTRICTAMENTE SECRETO Y CONFIDENCIAL|ESTRICTAMENTE SECRETO', 'SECRETO', 'CONFIDENCIAL', 'RESERVADO'],
  AT: ['STRENG GEHEIM', 'GEHEIM', 'VERTRAULICH', 'EINGESCHRÄNKT'],
  BA: ['VRLO TAJNO|STROGO TAJNO', 'TAJNO', 'POVJERLJIVO', 'INTERNO'],
  BE: [
    'TRÈS SECRET|ZEER GEHEIM',
    'SECRET|GEHEIM',
    'CONFIDENTIEL|VERTROUWELIJK',
    'DIFFUSION RESTREINTE|BEPERKTE VERSPREIDING',
  ],
  BG: [
    'СТРОГО СЕКРЕТНО|STROGO SEKRETNO',
    'СЕКРЕТНО|SEKRETNO',
    'ПОВЕРИТЕЛНО|POVERITELNO',
    'ЗА СЛУЖЕБНО ПОЛЗВАНЕ|ZA SLUZHEBNO POLZVANE',
  ],
  BR: ['ULTRASSECRETO|ULTRA-SECRETO', 'SECRETO', 'CONFIDENCIAL', 'RESERVADO'],
  CA: ['TRÈS SECRET', 'SECRET', 'CONFIDENTIEL', ''],
  CH: [
    '',
    'GEHEIM|SECRET|SEGRETO',
    'VERTRAULICH|CONFIDENTIEL|CONFIDENZIALE',
    'INTERN|INTERNE|AD USO INTERNO',
  ],
  CL: ['ULTRA SECRETO', 'SECRETO', 'CONFIDENCIAL', 'RESERVADO'],
  CO: ['ULTRASECRETO', 'SECRETO', 'CONFIDENCIAL', 'RESTRINGIDO'],
  CY: [
    'ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ|AKROS APORRITO',
    'ΑΠΟΡΡΗΤΟ|APORRITO',
    'ΕΜΠΙΣΤΕΥΤΙΚΟ|EMPISTEFTIKO',
    'ΠΕΡΙΟΡΙΣΜΕΝΗΣ ΧΡΗΣΗΣ|PERIORISMENIS CHRISIS',
  ],
  CZ: ['PŘÍSNĚ TAJNÉ', 'TAJNÉ', 'DŮVĚRNÉ', 'VYHRAZENÉ'],
  DE: ['STRENG GEHEIM', 'GEHEIM', 'VS-VERTRAULICH', 'VS-NUR FÜR DEN DIENSTGEBRAUCH'],
  DK: ['YDERST HEMMELIGT', 'HEMMELIGT', 'FORTROLIGT', 'TIL TJENESTEBRUG'],
  EE: ['TÄIESTI SALAJANE', 'SALAJANE', 'KONFIDENTSIAALNE', 'PIIRATUD'],
  ES: ['SECRETO', 'RESERVADO', 'CONFIDENCIAL', 'DIFUSIÓN LIMITADA'],
  FI: [
    'ERITTÄIN SALAINEN|YTTERST HEMLIG',
    'SALAINEN|HEMLIG',
    'LUOTTAMUKSELLINEN|KONFIDENTIELL',
    'KÄYTTÖ RAJOITETTU|BEGRÄNSAD TILLGÅNG',
  ],
  FR: [
    'TRÈS SECRET DÉFENSE|TRÈS SECRET',
    'SECRET DÉFENSE|SECRET',
    'CONFIDENTIEL DÉFENSE|CONFIDENTIEL',
    'DIFFUSION RESTREINTE',
  ],
  GB: [
    'UK TOP SECRET',
    'UK SECRET',
    'UK CONFIDENTIAL',
    'UK RESTRICTED|UK OFFICIAL-SENSITIVE|OFFICIAL-SENSITIVE',
  ],
  GE: ['SRULIAD SAIDUMLO', 'SAIDUMLO', '', 'SHEZGHUDULI SARGEBLOBISATVIS|SHEZGUDULI SARGEBLOBISATVIS'],
  GR: [
    'ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ|AKROS APORRITO',
    'ΑΠΟΡΡΗΤΟ|APORRITO',
    'ΕΜΠΙΣΤΕΥΤΙΚΟ|EMPISTEFTIKO',
    'ΠΕΡΙΟΡΙΣΜΕΝΗΣ ΧΡΗΣΗΣ|PERIORISMENIS CHRISIS',
  ],
  HR: ['VRLO TAJNO', 'TAJNO', 'POVJERLJIVO', 'OGRANIČENO'],
  HU: ['SZIGORÚAN TITKOS', 'TITKOS', 'BIZALMAS', 'KORLÁTOZOTT TERJESZTÉSŰ'],
  ID: ['SANGAT RAHASIA', 'RAHASIA', '', 'TERBATAS'],
  IE: ['AN-RÚNDA', 'RÚNDA', 'FAOI RÚN', 'SRIANTA'],
  IL: ['SODI BEYOTER', 'SODI', 'SHAMUR', 'MUGBAL'],
  IS: ['ALGERT LEYNDARMÁL', 'LEYNDARMÁL', 'TRÚNAÐARMÁL', 'TAKMARKAÐUR AÐGANGUR'],
  IT: ['SEGRETISSIMO', 'SEGRETO', 'RISERVATISSIMO', 'RISERVATO'],
  JP: ['KIMITSU', 'GOKUHI', 'TORIATSUKAICHUUI', ''],
  KR: ['I KUP BI MIL', 'II KUP BI MIL', 'III KUP BI MIL', 'DAEOEBI'],
  LT: ['VISIŠKAI SLAPTAI', 'SLAPTAI', 'KONFIDENCIALIAI', 'RIBOTO NAUDOJIMO'],
  LU: [
    'TRÈS SECRET LUX|TRÈS SECRET',
    'SECRET LUX|SECRET',
    'CONFIDENTIEL LUX|CONFIDENTIEL',
    'RESTREINT LUX|DIFFUSION RESTREINTE',
  ],
  LV: ['SEVIŠĶI SLEPENI', 'SLEPENI', 'KONFIDENCIĀLI', 'DIENESTA VAJADZĪBĀM'],
  MD: ['STRICT SECRET', 'SECRET', 'CONFIDENŢIAL', 'RESTRICŢIONAT'],
  ME: ['STROGO TAJNO', 'TAJNO', 'POVJERLJIVO', 'INTERNO'],
  MK: [
    'ДРЖАВНА ТАЈНА|DRŽAVNA TAJNA',
    'СТРОГО ДОВЕРЛИВО|STROGO DOVERLIVO',
    'ДОВЕРЛИВО|DOVERLIVO',
    'ИНТЕРНО|INTERNO',
  ],
  MT: ['L-OGĦLA SEGRETEZZA', 'SIGRIET', 'KUNFIDENZJALI', 'RISTRETT'],
  MY: ['RAHSIA BESAR', 'RAHSIA', 'SULIT', 'TERHAD'],
  NL: [
    'STG. ZEER GEHEIM|STG ZEER GEHEIM|ZEER GEHEIM',
    'STG. GEHEIM|STG GEHEIM|GEHEIM',
    'STG. CONFIDENTIEEL|STG CONFIDENTIEEL|CONFIDENTIEEL',
    'DEPARTEMENTAAL VERTROUWELIJK|DEP. VERTROUWELIJK|DEP. V',
  ],
  NO: ['STRENGT HEMMELIG', 'HEMMELIG', 'KONFIDENSIELT', 'BEGRENSET'],
  PE: ['', 'SECRETO', 'RESERVADO', 'CONFIDENCIAL'],
  PL: ['ŚCIŚLE TAJNE', 'TAJNE', 'POUFNE', 'ZASTRZEŻONE'],
  PT: ['MUITO SECRETO', 'SECRETO', 'CONFIDENCIAL', 'RESERVADO'],
  RO: ['STRICT SECRET DE IMPORTANŢĂ DEOSEBITĂ', 'STRICT SECRET', 'SECRET', 'SECRET DE SERVICIU'],
  RS: [
    'ДРЖАВНА ТАЈНА|DRŽAVNA TAJNA',
    'СТРОГО ПОВЕРЉИВО|STROGO POVERLJIVO',
    'ПОВЕРЉИВО|POVERLJIVO',
    'ИНТЕРНО|INTERNO',
  ],
  RU: [
    'ОСОБОЙ ВАЖНОСТИ|СОВЕРШЕННО СЕКРЕТНО|SOVERSHENNO SEKRETNO',
    'СЕКРЕТНО|SEKRETNO',
    '',
    'ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ|DLYA SLUZHEBNOGO POLZOVANIYA',
  ],
  SE: [
    'KVALIFICERAT HEMLIG|HEMLIG/TOP SECRET|HEMLIG AV SYNNERLIG BETYDELSE FÖR RIKETS SÄKERHET',
    'HEMLIG/SECRET|HEMLIG',
    'HEMLIG/CONFIDENTIAL|KONFIDENTIELL',
    'HEMLIG/RESTRICTED|BEGRÄNSAT HEMLIG',
  ],
  SI: ['STROGO TAJNO', 'TAJNO', 'ZAUPNO', 'INTERNO'],
  SK: ['PRÍSNE TAJNÉ', 'TAJNÉ', 'DÔVERNÉ', 'VYHRADENÉ'],
  TR: ['ÇOK GİZLİ', 'GİZLİ', 'ÖZEL', 'HİZMETE ÖZEL'],
  UA: [
    'ОСОБЛИВОЇ ВАЖЛИВОСТІ|OSOBLYVOI VAZHLYVOSTI',
    'ЦІЛКОМ ТАЄМНО|TSILKOM TAIEMNO',
    'ТАЄМНО|TAIEMNO',
    'ДЛЯ СЛУЖБОВОГО КОРИСТУВАННЯ|DLIA SLUZHBOVOHO KORYSTUVANNIA',
  ],
  US: ['US TOP SECRET|U.S. TOP SECRET', 'US SECRET|U.S. SECRET', 'US CONFIDENTIAL|U.S. CONFIDENTIAL', ''],
  VN: ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT', ''],
  NATO: ['COSMIC TOP SECRET', 'NATO SECRET', 'NATO CONFIDENTIAL', 'NATO RESTRICTED'],
  'European Union': [
    'TRÈS SECRET UE/EU TOP SECRET|EU TOP SECRET|TRÈS SECRET UE',
    'SECRET UE/EU SECRET|EU SECRET|SECRET UE',
    'CONFIDENTIEL UE/EU CONFIDENTIAL|EU CONFIDENTIAL|CONFIDENTIEL UE',
    'RESTREINT UE/EU RESTRICTED|EU RESTRICTED|RESTREINT UE',
  ],
  'Western European Union': ['FOCAL TOP SECRET', 'WEU SECRET', 'WEU CONFIDENTIAL', 'WEU RESTRICTED'],
  OCCAR: ['', 'OCCAR SECRET', 'OCCAR CONFIDENTIAL', 'OCCAR RESTRICTED'],
  ESA: ['ESA TOP SECRET', 'ESA SECRET', 'ESA CONFIDENTIAL', 'ESA RESTRICTED'],
};

const ORDER: readonly ClassificationLevel[] = ['top-secret', 'secret', 'confidential', 'restricted'];

const ENGLISH: readonly LevelName[] = [
  { words: 'TOP SECRET', level: 'top-secret', owner: null },
  { words: 'MOST SECRET', level: 'top-secret', owner: null },
  { words: 'SECRET', level: 'secret', owner: null },
  { words: 'CONFIDENTIAL', level: 'confidential', owner: null },
  { words: 'RESTRICTED', level: 'restricted', owner: null },
  { words: 'UNCLASSIFIED', level: 'unclassified', owner: null },
  { words: 'NATO UNCLASSIFIED', level: 'unclassified', owner: 'NATO' },
];

/** Every name there is; a name that several use stands once for each. */
export const LEVEL_NAMES: readonly LevelName[] = [
  ...ENGLISH,
  ...Object.entries(LEVELS).flatMap(([owner, levels]) =>
    levels.flatMap((names, index) =>
      names
        .split('|')
        .filter((words) => words !== '')
        .map((words): LevelName => ({ words, level: ORDER[index]!, owner })),
    ),
  ),
];
