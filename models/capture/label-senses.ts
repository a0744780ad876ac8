import type { Carrier, FormRequirement, Transfer, WorkMode } from '../process/vocabulary';

/** What a word in a label speaks for. Which side of the step a carrier stands on is said here, or by the verb next to it. */
export type Sense = {
  readonly pattern: RegExp;
  readonly carrier?: Carrier;
  readonly side?: 'input' | 'output';
  /** A second carrier the word implies on the other side: who scans has paper before. */
  readonly from?: Carrier;
  readonly transfer?: Transfer;
  readonly workMode?: WorkMode;
  readonly form?: FormRequirement;
  /** Left out means likely. */
  readonly unsure?: true;
  /** Only counts where this is in the label, too; or where it is not. */
  readonly only?: RegExp;
  readonly unless?: RegExp;
};

/** A pattern between letters: `\b` does not know umlauts. `~` stands for any letters or none. */
const w = (source: string) => new RegExp(`(?<![\\p{L}\\d])(?:${source.replaceAll('~', '\\p{L}*')})(?![\\p{L}\\d])`, 'giu');

/** Words that look like a carrier and are none. They are covered before anything is looked for. */
export const NOT_MEANT: readonly RegExp[] = [
  w('mitteil~|ermittl~|vermittl~'),
  w(
    'steckbrief~|briefing~|briefmarke~|debrief~|pfandbrief~|kreditbrief~|schuldbrief~|freibrief~|kostenbrief~|brief (?:description|overview|summary)~',
  ),
  w('~posten|postens|postleitzahl~|postfiliale~|postgebühr~|poster~|posting~|posted|postpon~|postgres~|postulat~|postmortem|postman'),
  w(
    'post[- ](?:process|condition|mortem|op|sale|check|verif|approv|incident|implement|work|live|production|request|call|message|invoice|job|entry|entries|journal)~',
  ),
  w(
    'papierkorb~|papierlos~|papierstau~|wertpapier~|(?:positions|diskussions|arbeits|strategie|konzept|thesen|grundlagen|eckpunkte)papier~|paperless|white ?papers?',
  ),
  w(
    'e-?mail[- ]?(?:adress~|address~|server|konto|account~|verteiler~)|e-?mail (?:recipient|subject|template|notification api|ack api|server|account)s?|mail(?:ing|er|server|adress)~|mailing ?lists?',
  ),
  w(
    '(?:tele)?fon-?(?:nummer|nr|buch|anlage|liste|rechnung|anschluss|vertrag|tarif)~|telefon-?(?:nummer|nr|buch|anlage|liste|rechnung|anschluss|vertrag|tarif|konferenz)~|(?:tele)?phone (?:number|line|model|bill)~|smartphone~|(?:mobile|cell) ?phones?|rufnummer~|anrufbeantworter',
  ),
  w('fax-?(?:nummer|nr)~|fax number~'),
  w('~listenpreis~|checkliste~|warteliste~|preisliste~|prioritätenliste~|stückliste~|einkaufsliste~|shortlist~|to-?do-?liste~'),
  w('(?:waren|güter|container)umschlag~|umschlag(?:platz|lager|bahnhof)~'),
  w('zeitstempel~|timestamps?|gütesiegel~|prüfsiegel~|stempeluhr~'),
  w('registerkarte~|(?:cash|shift) ?registers?|kassenregister~|(?:de|un)register~'),
  w(
    'online-?(?:shop|banking|store|status|marketing|kurs|payment|meeting|seminar|termin)~|online (?:shop|store|status|payment|banking|marketing|course|meeting)~|offline',
  ),
  w(
    'blutdruck~|luftdruck~|hochdruck~|überdruck~|eindruck~|nachdruck~|~(?:finger|foot|blue)prints?|printers?|3d[- ]?(?:print|druck)~|drucker~',
  ),
  w('sign(?:[- ]?(?:up|in|off|out|on))(?: ~)?|signal~|design~|assign~'),
  w('fehlerprotokoll~|persönlichkeit~|persönliche[nrms]? (?:daten|angaben|assistent~|schutz~|meinung~|konto|notiz~|eignung|kennung)'),
];

const OBJECT_SCANS =
  /barcode|strichcode|qr|\bcode\b|virus|vulnerab|schwachstell|malware|artikel|\bitems?\b|produ[ck]t|paket|package|parcel|ticket|badge|\bcards?\b|karten?\b|luggage|gepäck|netzwerk|network|\bct\b|mrt|mri|\bbody\b|patient|rfid|shel[fv]|ware\b|etikett|\blabels?\b|environment|market|iris|finger|image data|port\b/iu;
const ELECTRONIC = /elektronisch|digital|qualifiziert|electronic|e-?sign|docusign/iu;
const WRITES =
  /eintrag|eintragen|erfass|eingeb|anleg|pfleg|speicher|hinterleg|aktualisier|buch|dokumentier|löschen|änder|enter|record|updat|store|save|creat|log\b|insert|register/iu;
const READS =
  /abfrag|abruf|prüf|such|einseh|einsicht|recherch|abgleich|auskunft|auszug|query|check|look|search|retriev|request|verif|lookup/iu;
const POSTAL = /letter|package|parcel|envelope|postcard|cheque|brochure|hard ?cop|postal|post office/iu;
const GERMAN_POST =
  /öffn|verteil|sortier|sicht|abhol|\bhol|bearbeit|versend|verschick|scan|stempel|weiterleit|eingeh|eingang|ausgeh|zustell|per |mit der |durch die |auf dem |täglich|annehm|entgegen|erhalt|empfang|vorsortier|frankier/iu;

/** In the order in which they are looked for; a word is taken by the first sense that knows it. */
export const SENSES: readonly Sense[] = [
  // Mailboxes of accounts, before post and mail.
  { pattern: w('e-?mail-?postf[aä]ch~|mail-?postf[aä]ch~|mail-?eingang~|inbox|mail-?box(?:es)?'), carrier: 'email', side: 'input' },
  {
    pattern: w('de-?mail~|e-?post(?:brief)?~|bebpo|egvp|elster-?postfach~|(?:nutzer|service|behörden|bürger|konto)~-?postf[aä]ch~'),
    carrier: 'secureMailbox',
  },
  { pattern: w('postf[aä]ch(?:e|er|ern|es|s)?|nutzerkonto'), carrier: 'secureMailbox', unsure: true },

  // Forms in a browser, before forms.
  {
    pattern: w(
      '(?:online|web|internet)-?(?:formular|antrag|anmeldung|dienst|bestellung|anfrage|einreichung)~|online (?:form|application|request)s?|web ?forms?|amt24|(?:bürger|service|antrags|verwaltungs)-?portal~',
    ),
    carrier: 'onlineForm',
    side: 'input',
  },
  { pattern: w('pdf-?~'), carrier: 'pdf' },

  // Scanning says what was before and what is after.
  {
    pattern: w('(?:ein)?(?:ge|zu)?scan(?:nen|nt|ne|ned|ning|s)?'),
    carrier: 'scan',
    side: 'output',
    from: 'paper',
    transfer: 'scan',
    unless: OBJECT_SCANS,
  },
  {
    pattern: w('digitalisier(?:en|t|e)|digiti[sz]e[sd]?'),
    carrier: 'scan',
    side: 'output',
    from: 'paper',
    transfer: 'scan',
    unsure: true,
    only: /unterlage|dokument|akte|beleg|antr[aä]g|brief|post|rechnung|formular|document|paper|file|invoice|letter/iu,
  },

  {
    pattern: w(
      '(?:aus|ab)?(?:ge|zu)?druck(?:en|t|e)|ausdruck(?:e|en|s)?|(?:bescheid|brief|rechnungs|massen|serien|etiketten)druck|druckauftr~',
    ),
    carrier: 'paper',
    side: 'output',
    transfer: 'print',
  },
  { pattern: w('print-?outs?'), carrier: 'paper' },
  { pattern: w('print(?:s|ed|ing)?(?: out)?'), carrier: 'paper', side: 'output', transfer: 'print' },

  // E-mail, phone, fax.
  { pattern: w('e-?mails?|(?:zu|an|ge)?mailen|gemailt|e-?mail-~|e-?mailing'), carrier: 'email' },
  { pattern: w('mails?'), carrier: 'email', unless: POSTAL },
  { pattern: w('(?:tele)?fax(?:en|e|t|ed|es|ing|eingang)?|gefaxt'), carrier: 'fax' },
  {
    pattern: w('telefon(?:isch~|at~|ieren|ate|s|gespräch~|anruf~)?|(?:zurück|an)(?:ge|zu)?rufen|anrufe?|rückruf~|telephone~'),
    carrier: 'phone',
  },
  {
    pattern: w(
      '(?:by|per|via|over the|on the) phone|phone (?:calls?|customer|client|applicant|patient|call ~)|phone (?:the )?~|call (?:the |back )?(?:customer|client|applicant|citizen|patient|supplier|guest|candidate|claimant|policyholder|caller|witness|hotline|help ?desk)~',
    ),
    carrier: 'phone',
  },

  // Post and paper.
  { pattern: w('posteingang~|posteinlauf~|eingangspost~|briefkasten~|poststelle~|posteingänge'), carrier: 'paper', side: 'input' },
  {
    pattern: w('postausgang~|postversand~|ausgangspost~|frankier~|kuvertier~|eintüten|postalisch~|einschreiben'),
    carrier: 'paper',
    side: 'output',
  },
  { pattern: w('postweg~|hauspost|briefpost|per post|by (?:post|postal mail|mail)|post'), carrier: 'paper', only: GERMAN_POST },
  { pattern: w('by post|postal (?:mail|letter|service)~|snail mail'), carrier: 'paper' },
  {
    pattern: w(
      '(?:ab|an|ein|begleit|kurz|erinnerungs|mahn|einladungs|ablehnungs|bestätigungs|info|serien|kunden|antwort|bescheid|geschäfts|rund|elternbrief|leserbrief|wahl)?brief(?:e|en|es|s|umschl[aä]g~|form|wahl~|versand|porto)?',
    ),
    carrier: 'paper',
    unless: /\b(?:the|and|to|of|team|customer|on)\b/u,
  },
  { pattern: w('umschl[aä]ge?(?:n|s)?|envelopes?'), carrier: 'paper' },
  { pattern: w('unterschriften?mappe~|umlaufmappe~|aktenordner~|papierakte~|handakte~'), carrier: 'paper' },
  { pattern: w('abheften|abgeheftet|abzuheften'), carrier: 'paper', side: 'output' },
  {
    pattern: w(
      'papier(?:form|antr~|rechnung~|formular~|unterlag~|dokument~|beleg~|version~|gebunden~|exemplar~|haft~|basiert~|post|bescheid~|fassung|ausdruck~)?',
    ),
    carrier: 'paper',
  },
  {
    pattern: w(
      '(?:on|in) paper|paper[- ](?:form|cop|file|based|version|document|record|application|invoice|mail|work|order|trail)~|paperwork|hard ?cop(?:y|ies)',
    ),
    carrier: 'paper',
  },
  { pattern: w('(?<!cover |news)letters?(?! of)'), carrier: 'paper', unsure: true, unless: /cover letter|letter of|e-?mail|newsletter/iu },
  {
    pattern: w('formular~|~formular|~formulare|formblatt~|vordruck~'),
    carrier: 'paper',
    unsure: true,
    unless: /online|web|digital|elektron|pdf|portal/iu,
  },
  { pattern: w('(?:ab|ge|ein)?stempel(?:n|t)?|eingangsstempel~|rubber stamp'), carrier: 'paper', side: 'input', unsure: true },

  // In person.
  {
    pattern: w(
      'vor[- ]ort(?:-~)?|ortstermin~|ortsbesichtigung~|bürgerschalter~|(?:am|zum) schalter|vorsprech~|vorsprache~|persönliche[rnms]? (?:vorsprache|gespräch|abholung|übergabe|beratung|erscheinen|abgabe)~|persönlich(?= (?:vor|ab|er|über|aus|be|ent|ein)~)|in person|on[- ]site|face[- ]to[- ]face|at the counter',
    ),
    carrier: 'inPerson',
    side: 'input',
  },

  // Registers: a noun in German, a verb in English.
  {
    pattern: w(
      '(?:melde|handels|gewerbe|personenstands|vereins|bundeszentral|ausländerzentral|fahrzeug|geburten|ehe|transparenz|wähler|verkehrszentral|fahreignungs|unternehmens|schuldner|vollstreckungs|zentrales? )register~|registerabfrage~|registerabruf~|registerauszug~|register|grundbuch~|zfzr|fahreignungsregister',
    ),
    carrier: 'registerData',
    side: 'input',
    only: new RegExp(`${READS.source}`, 'iu'),
    unless: WRITES_ONLY(),
  },
  {
    pattern: w('(?:melde|handels|gewerbe|personenstands|vereins|wähler)register~|grundbuch'),
    carrier: 'caseRecord',
    side: 'output',
    only: /eintrag|erfass|lösch|änder|anleg/iu,
  },

  // Files and systems.
  { pattern: w('e-?akten?~|elektronische[nr]? akten?|vis[. ]?sax|dms|(?:dokumenten?management)~'), carrier: 'eFileDoc' },
  { pattern: w('fachverfahren~|fachanwendung~'), carrier: 'caseRecord' },
  {
    pattern: w(
      '(?:im|ins|in das) (?:system|sap|erp|crm)|in (?:the )?(?:system|sap|erp|crm|database)|into (?:the )?(?:system|sap|erp|crm|database)|in (?:der|die) datenbank',
    ),
    carrier: 'caseRecord',
    side: 'output',
    only: WRITES,
  },
  {
    pattern: w(
      '(?:aus|im) (?:dem )?(?:system|sap|erp|crm)|from (?:the )?(?:system|database)|in (?:the )?(?:system|database|sap|erp|crm)|in der datenbank',
    ),
    carrier: 'caseRecord',
    side: 'input',
    only: READS,
  },
  {
    pattern: w(
      'x-?rechnung~|e-?rechnung~|zugferd~|xmeld~|xöv~|xta|xdomea|edifact|(?:über|per|via) (?:die |eine )?schnittstelle~|via (?:an? |the )?(?:api|edi|interface)',
    ),
    carrier: 'structuredMsg',
  },
  {
    pattern: w('excel(?:-~|tabelle~|liste~|datei~|sheets?|files?)?|spreadsheets?|word-?(?:dokument|vorlage|datei)~|csv(?:-~)?'),
    carrier: 'officeFile',
  },
  { pattern: w('tabelle|liste'), carrier: 'officeFile', unsure: true, only: /pfleg|führ|eintrag|aktualisier|ausfüll/iu },
  {
    pattern: w('online'),
    carrier: 'onlineForm',
    side: 'input',
    unsure: true,
    only: /antrag|beantrag|ausfüll|einreich|anmeld|apply|submit|fill|application|request/iu,
  },
  {
    pattern: w('(?:im |über das |via |on the |in the )?(?:\\p{L}*-)?portal~?'),
    carrier: 'onlineForm',
    side: 'input',
    unsure: true,
    only: /antrag|beantrag|einreich|eingang|eingeh|anmeld|submit|appl|upload|hochlad/iu,
  },

  // How information gets over.
  {
    pattern: w(
      'abtipp~|abgetippt|abzutippen|retype[sd]?|re-?enter(?:ing|s)?|key in|manually enter|enter(?: ~){1,4} manually|(?:manuell~?|händisch|von hand)(?: ~){0,4} (?:erfassen|eingeben|eintragen|übertragen|übernehmen)',
    ),
    transfer: 'copyRetype',
  },
  {
    pattern: w('(?:über(?:ge|zu)?tragen|eintragen|eingeben|einpflegen)'),
    transfer: 'copyRetype',
    unsure: true,
    only: /daten|angabe|antrag|formular|system|liste|tabelle|verfahren|sap|excel|akte|datei|datenbank/iu,
    unless: /automat|berechtigung|verantwort|aufgabe|zuständig|rechte|kommentar|passwort|pin\b/iu,
  },
  {
    pattern: w('erfassen|enter'),
    transfer: 'copyRetype',
    unsure: true,
    only: /antr[aä]g|daten|formular|meldung|rechnung|bestellung|angaben|stammdaten|\bdata\b|application|form\b|invoice|order|details/iu,
    unless: /automat|online|zeit|stör/iu,
  },

  // Who works.
  { pattern: w('(?:halb|teil|semi)-?automat~'), workMode: 'partlyAutomated' },
  { pattern: w('(?:voll)?automatisch|(?:voll)?automatisiert|automatically'), workMode: 'fullyAutomated' },
  {
    pattern: w('automatische[rnms]?|automatisierte[rnms]?|automatic|automated'),
    workMode: 'fullyAutomated',
    unsure: true,
    unless: /verlänger|renewal|test|account|einstell/iu,
  },

  // What form is asked for.
  {
    pattern: w('beglaubig~|beurkund~|notariell~|notarisier~|apostille~|notari[sz]e[sd]?|dienstsiegel~|siegeln|besiegeln'),
    form: 'certification',
  },
  {
    pattern: w(
      '(?:gegen)?unter(?:schr[ei]+b|zeichn)(?:en|t|e|ung)|unterschrieben~|unterschrift(?:en|s)?|gegenzeichn~|mitzeichn~|sign(?:ed|ing|ature|s)?',
    ),
    form: 'wetSignatureHabit',
    unsure: true,
    unless: ELECTRONIC,
  },
];

/** What is only written into a register does not come out of it. */
function WRITES_ONLY(): RegExp {
  return /eintragen|löschen|eintragung|ändern|anlegen/iu;
}
