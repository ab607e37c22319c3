import { LANGUAGE_NAMES } from './language-names.js';

/**
 * Beginnings of words, one of which stands in all that the readers of a topic look for; those that end in `_` are whole
 * words.
 */
export const TOPIC_WORDS = {
  amendment: 'amend modif revise revisi alter supplement chang varied vary variation addend',
  binding: 'binding international legal enforceable political vienna',
  /** Beside one of those: what creates no rights, or does bind. */
  denial: 'no_ not_ nor_ neither_ none_ non_ nothing_ without_ ineligible_',
  binds: 'binding constitut',
  article: 'article_',
  deposit: 'deposit',
  provisional: 'provisional temporar interim',
  registration: 'regist',
  /** With whom agreements are registered. */
  registrar:
    'secretar united_ article_ art_ council_ provisional international icao_ iaea_ league_ arab organisation organization african commonwealth',
  /** The end of the agreement, by time or by notice. */
  ending: 'end terminat expir denunc denounc withdraw cessation lapse cease cancel discontinu abrogat',
  renewal: 'renew nonrenew extend prolong continu discontinu thereafter',
  /** It lasts without an end, or until one. */
  endless:
    'unless until long_ expir limit unlimited indefinite indeterminate undetermined undefined unspecified fixed perpetu open',
  anniversary: 'anniversar',
  term: 'force effect valid operati lapse life lasts_ covers_ made_ concluded term duration period continu extend last expir end run unlimited perpetu indefinite',
  beginning: 'force effect operation made concluded entered commenc begin run start',
  ratification: 'ratif approval acceptance',
  dispute:
    'disput contentious difference disagree controvers difficult problem diverg differing_ conflict question matter doubt',
  /** What disputes are settled by. */
  means:
    'lowest_ working_ channel outsider consult negotiat amicab friendly talks_ discussion direct_ good_ diplomatic diplomacy_ mediat concil expert_ arbitra third_ outside_ external_ international national_ court tribunal litigation judicial joint mixed bilateral standing_ steering executive management consultative administrative north_ security panel',
  /** Where arbitrators sit. */
  seat: 'seat place_ venue situs site_ held_ conducted sit_ sitting meet_ located arbitrat',
  final: 'final binding appeal definitiv conclusiv',
  settles:
    'settle resolv resolution refer submit adjust decid determin solv bring_ brings_ brought_ dealt_ cleared_ worked_ disposed_ discussed_ considered_ clarified_ escalated_ jurisdiction',
  law: 'law legislation',
  /** What a law does to the agreement. */
  governs: 'govern constru interpret enforced determined resolved subject apply_ applies_ applicable_',
  /** Texts count alike. */
  authentic: 'authentic authoritative equal',
  signing: 'done signed opened made_ drawn_ concluded_',
  /** Levels of classification. */
  level: 'classif secret_',
  security: 'security_',
  /** One text comes before another. */
  prevails:
    'prevail govern control preceden priorit preferen decisive determinative conclusive operative authoritative authentic definitive binding basis interpretation refer relied used according based recourse',
  /** The end leaves something as it is. */
  leaves:
    'affect prejudic impair releas reliev discharg influenc impact interrupt effect invalidat extinguish alter exempt free appl entail deemed construed surviv except hinder prevent touch unaffected unimpaired untouched outliv outlast',
  /** Something holds on. */
  goesOn:
    'continu remain stay keep_ keeps_ go_ goes_ persist subsist endur appl protect safeguard settle resolved complete concluded governed honor honour fulfil handled treated dealt_ carried finish finalised finalized executed implemented returned regulated maintain preserve performed observe disclos reveal divulg undertake guarantee allowed permitted',
  language: ['bahasa', ...LANGUAGE_NAMES.map((name) => name.toLowerCase().split('-')[0])].join(' '),
} as const;

/**
 * The same for single expressions of the readers, or for words of them: what one of these finds has such a word in it.
 */
export const CUE_WORDS = {
  /** Renewal by itself; agreement on it names one of the verbs. */
  again:
    'automatic tacit itself_ accord_ ipso_ law_ formalit without_ successive further additional subsequent consecutive thereafter then_ after_ more_ longer_',
  prolongs: 'renew extend prolong',
  goesOn: 'continu remain tacit',
  /** Without an end, said outright. */
  without:
    'indefinite unlimited undetermined indeterminate undefined unspecified limit_ limited_ limitation_ fixed_ perpetu open_',
  until: 'until_ long_',
  unless: 'unless_',
  endDate: 'date_ valid_',
  endOfYear: 'end_ close_ last_',
  year: 'year_',
  /** The term by its name. */
  term: 'term_ duration_ period_ validity_ life_ lifetime_',
  /** The end by notice. */
  notice: 'notice_ option_ election_',
  givesNotice: 'notice_ option_ election_ giving_ serving_',
  /** "force" is of armies too. */
  force: 'force_',
  enters: 'effect_ operation_ commenc begin start_ starts_ effective_ operative_ valid_ applies_ binding_',
  /** What is withdrawn or ended beside an agreement: things, persons, stays. */
  things:
    'withdraw withdrew assignment secondment posting attachment deployment stationing presence stay loan use visit exercise course training',
  /** The agreement is over, or outlived. */
  over: 'terminat expir denunc denounc withdraw cessation lapse ceas cancel discontinu abrogat dissol end_ ends_ ended_ ending_ longer_ still_ surviv outliv outlast thereafter_',
  /** A letter begins so. */
  salutes: 'excellency_ sir_ madam_ monsieur_ mr_ dear_ gentlemen_ compliments_',
  /** The instrument is amended, or there are amendments: whole words. */
  amends:
    'amended_ modified_ revised_ altered_ supplemented_ changed_ varied_ amend_ modify_ revise_ alter_ change_ vary_ supplement_',
  amendments:
    'amendment_ amendments_ modification_ modifications_ revision_ revisions_ alteration_ alterations_ change_ changes_ variation_ variations_ addenda_ addendum_',
  /** Means of settlement are ruled out. */
  excludes:
    'no_ nor_ not_ neither_ never_ without_ excluding_ excluded_ exclusion_ ruled_ inadmissible_ waiv renounc nobody_',
  /** Something has failed. */
  fails:
    'not_ no_ fail unable_ cannot_ unless_ without_ unresolved_ unsettled_ unsuccessful_ impossible_ absence_ default_ otherwise_ remain persist inability_ neither_',
  appoints: 'appoint nominat designat select choos chosen',
  /** Rules and institutions of arbitration, courts. */
  names:
    'rules_ regulations_ court_ courts_ tribunal_ arbitration_ chamber_ institute_ association_ centre_ center_ icc_ lcia_ icsid_ aaa_ jams_ siac_ hkiac_ pca_ cietac_ diac_ wipo_',
  /** Bodies that the parties share. */
  bodies: 'committee commission council board assembly conference meeting',
  /** Authorities of the parties; ranks of theirs with an adjective before them. */
  authorities:
    'minister head_ heads_ secretar chief_ chiefs_ command authorit official administration executive senior managing_ presidents_ level bod agenc agent organ_ organs_ institution entit nsas_ points_ project_ program national_ representatives_ ministries_ permanent_',
  ranks: 'command executive',
  /** Obligations are fulfilled, or not. */
  fulfils: 'fulfil',
  grading: 'grading marking level',
  /** Days and months counted by an ordinal. */
  counts: 'day_ month_ anniversary_',
} as const;
