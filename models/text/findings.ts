import type { Remark } from '../process/process';
import type { Finding } from '../readiness/assessment';
import { area, type Language } from './language';
import { marks } from './marks';
import { formatNumber, formatPercent } from './numbers';

/** The words of findings: rules, why they apply, status, severity and avoidability. */
export const findings = area(
  {
    rule: {
      'MB-00': {
        name: 'Medium unbekannt',
        long: 'An diesem Schritt fehlt das Medium oder die Art der Übertragung. Solange das so ist, lässt sich nicht sagen, ob hier ein Bruch liegt. Eine Lücke zählt nie als Bruch, sie macht die Spanne breiter.',
      },
      'MB-01': {
        name: 'Analoges von Hand erfassen',
        long: 'Was auf Papier, als Fax oder als Gegenstand ankommt, wird in ein System eingegeben. Das kostet Zeit und bringt Tippfehler. Eine Texterkennung mildert den Bruch, hebt ihn aber nicht auf.',
      },
      'MB-02': {
        name: 'Scannen',
        long: 'Analoges wird zum Dokument ohne Struktur. Es lässt sich ablegen und ansehen, aber nicht auswerten. Ein zentrales Scannen mildert den Bruch.',
      },
      'MB-03': {
        name: 'Digital zu Papier oder Gegenstand',
        long: 'Was schon digital vorliegt, wird gedruckt, gesprochen oder zum Gegenstand. Nach außen wiegt das schwerer als im Haus, ein zentraler Druck etwas leichter.',
      },
      'MB-04': {
        name: 'Dokument von Hand auswerten',
        long: 'Angaben aus einem Dokument, einer E-Mail oder einem Bild werden in einen Datensatz übertragen. Wer sie schon strukturiert erhält, spart diesen Schritt.',
      },
      'MB-05': {
        name: 'Systemwechsel ohne Schnittstelle',
        long: 'Strukturierte Daten werden aus einem System abgelesen und in ein anderes getippt, weil keine Schnittstelle sie überträgt.',
      },
      'MB-06': {
        name: 'Halbautomatische Übergabe',
        long: 'Zwischen zwei Systemen muss jemand die Übernahme auslösen, eine Datei tragen oder ein Dokument kopieren.',
      },
      'MB-07': {
        name: 'Gesprochenes erfassen',
        long: 'Was jemand am Telefon oder am Schalter sagt, wird in einen Datensatz eingegeben.',
      },
      'MB-08': {
        name: 'Daten von Hand ins Dokument',
        long: 'Strukturierte Daten werden von Hand in ein Dokument geschrieben oder kopiert, obwohl eine Vorlage sie einsetzen könnte.',
      },
      'AN-01': {
        name: 'Analoge Übergabe',
        long: 'Analog hinein und analog hinaus: kein Wechsel des Mediums, aber auch kein digitaler Vorgang. Ein Ablauf ganz auf Papier hätte sonst keinen einzigen Bruch.',
      },
    },
    why: {
      inputUnknown: 'Medium am Eingang unbekannt',
      outputUnknown: 'Medium am Ausgang unbekannt',
      bothUnknown: 'Medien noch unbekannt',
      transferUnknown: 'Übertragung zwischen den Systemen unbekannt',
      retyped: (from: string, to: string) => `${from} abtippen ${to}`,
      recognised: (from: string, to: string) => `${from} auslesen ${to}`,
      registerByHand: 'Registerdaten von Hand übertragen',
      systemByHand: (from: string) => `${from}: Daten von Hand ins andere System übertragen`,
      byClick: (from: string) => `${from} nur per Klick übernommen`,
      byFile: (from: string) => `${from} als Datei von Hand übertragen`,
      copied: (from: string) => `${from} von Hand in das andere System kopiert`,
      scanned: (from: string) => `${from} scannen`,
      writtenDown: 'Gesprochenes als Dokument festhalten',
      spoken: (to: string) => `Gesprochenes eingeben ${to}`,
      printedOutside: 'Druck für Empfänger außerhalb',
      printedInside: 'Druck für den weiteren Weg im Haus',
      printedCentrally: 'Zentraler Druck und Versand',
      told: 'Digitales mündlich weitergegeben',
      madeObject: 'Digitales wird zum Gegenstand',
      filledByHand: (to: string) => `Daten von Hand übertragen: ${to}`,
      comesAndGoes: (from: string, to: string) => `${from} kommt, ${to} geht`,
      next: (to: string) => `Nächster Schritt braucht ${to}`,
    },
    /** „ins Fachverfahren“: where retyped information goes. */
    into: {
      paper: 'auf Papier',
      inPerson: 'zum Gespräch',
      phone: 'ans Telefon',
      fax: 'aufs Fax',
      physicalObject: 'in einen Gegenstand',
      email: 'in eine E-Mail',
      secureMailbox: 'ins Postfach',
      scan: 'in ein Bild',
      pdf: 'in ein PDF',
      officeFile: 'in eine Office-Datei',
      eFileDoc: 'in die E-Akte',
      onlineForm: 'ins Online-Formular',
      structuredMsg: 'in eine Nachricht',
      registerData: 'ins Register',
      caseRecord: 'ins Fachverfahren',
      none: 'ins Leere',
      unknown: 'ins Unbekannte',
    },
    status: { detected: 'erkannt', suggested: 'vermutet', confirmed: 'bestätigt', dismissed: 'verworfen' },
    severity: { 0: 'ohne Schwere', 1: 'leicht', 2: 'mittel', 3: 'schwer' },
    avoidability: { avoidable: 'vermeidbar', dependsOnThirdParty: 'hängt an Dritten', legallyRequired: 'rechtlich verlangt' },
    manual: {
      manualNoIt: 'ohne IT',
      itSupported: 'am Bildschirm',
      avoidable: 'ließe sich automatisieren',
      kept: 'bleibt von Hand',
    },
    remark: {
      'branch-assumed': 'Nicht alle Zweige tragen eine Wahrscheinlichkeit. Die übrigen teilen sich den Rest zu gleichen Teilen.',
      'branch-normalised': 'Die Wahrscheinlichkeiten der Zweige ergeben nicht 100 %. Sie wurden im Verhältnis angepasst.',
      'branch-all-zero': 'Alle Zweige tragen 0 %. Sie gelten als gleich wahrscheinlich.',
      'start-assumed': 'Mehrere Startereignisse ohne Anteil. Sie teilen sich den Rest zu gleichen Teilen.',
      'start-normalised': 'Die Anteile der Startereignisse ergeben nicht 100 %. Sie wurden im Verhältnis angepasst.',
      'start-all-zero': 'Alle Startereignisse tragen 0 %. Sie gelten als gleich wahrscheinlich.',
      'no-start-event': 'Ein Startereignis fehlt. Der Ablauf beginnt dort, wohin kein Pfeil führt.',
      'no-start-at-all':
        'Ein Startereignis fehlt, und zu jedem Element führt ein Pfeil. Der Ablauf beginnt hier, beim ersten in der Datei.',
      'implicit-end': (count: string) =>
        count === '1' ? 'Der Ablauf endet hier ohne Endereignis.' : `Der Ablauf endet an ${count} Stellen ohne Endereignis, zuerst hier.`,
      'gateway-joins-and-splits':
        'Das Gateway führt Pfeile zusammen und verzweigt zugleich. Es zählt wie zwei: erst zusammenführen, dann verzweigen.',
      'conditional-without-gateway':
        'Mehrere Pfeile mit Bedingung verlassen dieses Element ohne Gateway. Gerechnet wird mit genau einem davon. Nach BPMN könnten mehrere zugleich zutreffen.',
      'self-loop':
        'Ein Pfeil führt ohne Gateway zum selben Schritt zurück. Nach BPMN läuft der Schritt dann ohne Ende immer wieder. Gemeint ist wohl eine Wiederholung mit Entscheidung.',
      isolated: 'Das Element hängt an keinem Pfeil. 0 % der Fälle erreichen es.',
      'isolated-start': (share: string) =>
        `Das Element hängt an keinem Pfeil. Weil ein Startereignis fehlt, gilt es als eigener Beginn für ${share} der Fälle.`,
      'event-subprocess-normalised':
        'Die unterbrechenden Ereignis-Teilprozesse ergeben mehr als 100 %. Sie wurden im Verhältnis angepasst.',
      'call-not-resolved': 'Der aufgerufene Prozess liegt nicht vor. Der Aufruf zählt als ein Schritt.',
      'link-unused': 'Zu diesem Verweis führt kein Gegenstück gleichen Namens. Niemand kommt hier an.',
      unreached: 'Kein Weg führt hierher. Das Element zählt mit 0 je Fall.',
      'implicit-split': 'Mehrere Pfeile verlassen dieses Element ohne Gateway. Nach BPMN werden alle zugleich gegangen.',
      'probability-without-gateway':
        'Mehrere Pfeile mit Wahrscheinlichkeit verlassen dieses Element ohne Gateway. Nach BPMN werden alle zugleich gegangen. Gemeint ist wohl ein exklusives Gateway.',
      'boundary-not-considered': 'Das Ereignis am Rand trägt keine Wahrscheinlichkeit und wurde nicht berücksichtigt.',
      'boundary-normalised': 'Die unterbrechenden Ereignisse am Rand ergeben mehr als 100 %. Sie wurden im Verhältnis angepasst.',
      'event-subprocess-not-considered':
        'Der Ereignis-Teilprozess trägt an seinem Startereignis keine Wahrscheinlichkeit und wurde nicht berücksichtigt.',
      'compensation-not-considered': 'Die Kompensation wurde nicht berücksichtigt.',
      'runs-assumed': 'Wie oft dieser Schritt wiederholt wird, ist nicht angegeben. Er zählt als ein Durchlauf.',
      'adhoc-assumed': (count: string) =>
        count === '1'
          ? 'Ein Schritt im Ad-hoc-Teilprozess gibt nicht an, wie oft er vorkommt. Er zählt als einmal ausgeführt.'
          : `${count} Schritte im Ad-hoc-Teilprozess geben nicht an, wie oft sie vorkommen. Sie zählen als einmal ausgeführt.`,
      'complex-gateway': 'Das komplexe Gateway wird wie ein inklusives gerechnet.',
      'implicit-join': (runs: string, waited: string) =>
        `Parallele Zweige treffen hier ohne Gateway zusammen. Nach BPMN läuft der Schritt für jeden Zweig: ${runs}-mal je Fall. Würde er auf alle warten, liefe er ${waited}-mal.`,
      'call-cyclic': 'Der aufgerufene Prozess ruft sich selbst auf. Dieser Aufruf zählt als ein Schritt.',
      'call-unresolved': (process: string) => `Kein vorliegender Prozess hat die Kennung ${process}. Dieser Aufruf zählt als ein Schritt.`,
      'call-ambiguous': (process: string) =>
        `Mehrere Prozesse haben die Kennung ${process}. Welcher gemeint ist, steht nicht fest. Dieser Aufruf zählt als ein Schritt.`,
      'order-matters': 'Hier hängt die Zahl davon ab, was zuerst geschieht. Es gilt eine Festlegung.',
      'link-unmatched': 'Zum Verweis fehlt das Gegenstück gleichen Namens. Der Ablauf endet hier.',
      'flow-into-nothing': 'Der Pfeil endet im Leeren. Der Ablauf endet dort.',
      'flow-from-nothing': 'Der Pfeil beginnt im Leeren. Er zählt nicht.',
      'call-marks-not-counted':
        'Der Aufruf zählt über den aufgerufenen Prozess. Seine eigenen Angaben bleiben erhalten, zählen aber nicht.',
      'subprocess-marks-not-counted':
        'Der Teilprozess zählt über seinen Inhalt. Seine eigenen Angaben bleiben erhalten, zählen aber nicht.',
      stuck: (share: string) => `Bei ${share} der Fälle geht es hier nicht weiter: Ein Zweig, auf den gewartet wird, kommt nie an.`,
      endless: (share: string) => `${share} der Fälle kreisen ohne Ende. Betroffene Zahlen lassen sich nicht angeben.`,
      'join-dead-branch': 'Das Gateway wartet auf einen Zweig, der nie gegangen wird.',
      readings: (strict: string, lenient: string) =>
        `Streng gelesen erreichen ${strict} der Fälle das Ende, nachsichtig gelesen ${lenient}.`,
      simulated: 'Der Ablauf ist zu verschachtelt für eine genaue Rechnung. Die Zahlen sind simuliert.',
      'work-mode-assumed': (count: string) => `Die Arbeitsweise folgt bei ${count} Schritten aus ihrer BPMN-Art.`,
      'shares-normalised': 'Die Anteile der Eingänge ergeben nicht 100 %. Sie wurden im Verhältnis angepasst.',
      'verdict-without-reason': 'Ein verworfener Befund hat keinen Grund und zählt deshalb weiter.',
      'minutes-missing': (count: string) => `Bearbeitungszeit fehlt bei ${count} Schritten. Die Summe enthält nur die übrigen.`,
      'wait-missing': (count: string) => `Wartezeit fehlt bei ${count} Schritten. Die Summe enthält nur die übrigen.`,
      'criterion-without-note': (count: string, criteria: string) => `Begründung fehlt bei ${count} Kriterien: ${criteria}.`,
      'criterion-out-of-range': (criterion: string) => `${criterion} liegt nicht zwischen 0 und 1 und gilt als unbekannt.`,
      'suggestions-open': (count: string) =>
        `${count} vermutete Brüche sind noch nicht beurteilt. Sie senken nur das untere Ende der Spanne.`,
      'carried-weighted':
        'Wo verschieden viele Wege zusammenkommen, zählt bei den Anteilen ohne Bruch jeder Weg so viel wie im Mittel aller Fälle.',
      'carried-bound':
        'Der Ablauf ist zu verflochten, um die Medien auf jedem Weg zu verfolgen. Das untere Ende der Anteile ohne Bruch rechnet jeden Schritt mit dem ungünstigsten Weg: Der wahre Anteil liegt nicht darunter.',
      'too-little-known': (known: string) => `Erst ${known} sind bekannt, ab 60 % gibt es einen Index. Bis dahin gilt nur die Spanne.`,
      failed: (what: string) => `Ein Teil der Berechnung ist ausgefallen (${what}). Die übrigen Zahlen gelten.`,
    },
  },
  {
    rule: {
      'MB-00': {
        name: 'Unknown medium',
        long: 'The medium or the way of transfer is missing at this step. Until it is known nobody can say whether there is a break. A gap never counts as a break, it widens the range.',
      },
      'MB-01': {
        name: 'Capturing analogue input by hand',
        long: 'What arrives on paper, as fax or as an object is keyed into a system. That takes time and brings typing errors. Text recognition makes the break lighter but does not undo it.',
      },
      'MB-02': {
        name: 'Scanning',
        long: 'Something analogue becomes a document without structure. It can be filed and read but not evaluated. A scan centre makes the break lighter.',
      },
      'MB-03': {
        name: 'Digital to paper or object',
        long: 'What is digital already is printed, spoken or turned into an object. Towards the outside this weighs more than in the house; central printing weighs a little less.',
      },
      'MB-04': {
        name: 'Reading a document by hand',
        long: 'Data from a document, an e-mail or an image are carried into a record. Whoever receives them structured saves this step.',
      },
      'MB-05': {
        name: 'System change without interface',
        long: 'Structured data are read from one system and typed into another because no interface carries them.',
      },
      'MB-06': {
        name: 'Half-automatic handover',
        long: 'Between two systems somebody has to start the import, carry a file or copy a document.',
      },
      'MB-07': { name: 'Capturing the spoken word', long: 'What somebody says on the phone or at the counter is keyed into a record.' },
      'MB-08': {
        name: 'Filling a document by hand',
        long: 'Structured data are written or copied into a document by hand although a template could fill them in.',
      },
      'AN-01': {
        name: 'Analogue handover',
        long: 'Analogue in and analogue out: no change of medium, but nothing digital either. Otherwise a process entirely on paper would have no break at all.',
      },
    },
    why: {
      inputUnknown: 'Input medium unknown',
      outputUnknown: 'Output medium unknown',
      bothUnknown: 'Media still unknown',
      transferUnknown: 'Transfer between the systems unknown',
      retyped: (from, to) => `${from} retyped ${to}`,
      recognised: (from, to) => `${from} read out ${to}`,
      registerByHand: 'Register data carried over by hand',
      systemByHand: (from) => `${from}: data carried into the other system by hand`,
      byClick: (from) => `${from} taken over only by click`,
      byFile: (from) => `${from} carried over as a file by hand`,
      copied: (from) => `${from} copied into the other system by hand`,
      scanned: (from) => `${from} scanned`,
      writtenDown: 'The spoken word written down as a document',
      spoken: (to) => `The spoken word keyed ${to}`,
      printedOutside: 'Printed for somebody outside',
      printedInside: 'Printed for the way through the house',
      printedCentrally: 'Printed and sent centrally',
      told: 'Digital information passed on by word of mouth',
      madeObject: 'Digital information becomes an object',
      filledByHand: (to) => `Data carried over by hand: ${to}`,
      comesAndGoes: (from, to) => `${from} comes, ${to} goes`,
      next: (to) => `The next step needs ${to}`,
    },
    into: {
      paper: 'onto paper',
      inPerson: 'into a conversation',
      phone: 'onto the phone',
      fax: 'onto fax',
      physicalObject: 'into an object',
      email: 'into an e-mail',
      secureMailbox: 'into the mailbox',
      scan: 'into an image',
      pdf: 'into a PDF',
      officeFile: 'into an office file',
      eFileDoc: 'into the e-file',
      onlineForm: 'into the online form',
      structuredMsg: 'into a message',
      registerData: 'into the register',
      caseRecord: 'into the specialist system',
      none: 'into nothing',
      unknown: 'into the unknown',
    },
    status: { detected: 'detected', suggested: 'suggested', confirmed: 'confirmed', dismissed: 'dismissed' },
    severity: { 0: 'no severity', 1: 'light', 2: 'medium', 3: 'severe' },
    avoidability: { avoidable: 'avoidable', dependsOnThirdParty: 'depends on others', legallyRequired: 'required by law' },
    manual: { manualNoIt: 'without IT', itSupported: 'at the screen', avoidable: 'could be automated', kept: 'stays manual' },
    remark: {
      'branch-assumed': 'Not all branches state a probability. The others share the rest equally.',
      'branch-normalised': 'The probabilities of the branches do not add to 100%. They were scaled.',
      'branch-all-zero': 'All branches state 0%. They count as equally likely.',
      'start-assumed': 'Several start events without a share. They share the rest equally.',
      'start-normalised': 'The shares of the start events do not add to 100%. They were scaled.',
      'start-all-zero': 'All start events state 0%. They count as equally likely.',
      'no-start-event': 'There is no start event. The flow begins where no arrow leads.',
      'no-start-at-all': 'There is no start event, and an arrow leads to every element. The flow begins here, at the first in the file.',
      'implicit-end': (count) =>
        count === '1' ? 'The flow ends here without an end event.' : `The flow ends in ${count} places without an end event, first here.`,
      'gateway-joins-and-splits': 'The gateway joins arrows and splits at once. It counts as two: first join, then split.',
      'conditional-without-gateway':
        'Several arrows with a condition leave this element without a gateway. Exactly one of them is counted. By BPMN several could hold at once.',
      'self-loop':
        'An arrow leads back to the same step without a gateway. By BPMN the step then runs again and again without end. A repetition with a decision is probably meant.',
      isolated: 'No arrow touches this element. 0% of cases reach it.',
      'isolated-start': (share) =>
        `No arrow touches this element. As there is no start event, it counts as a beginning of its own for ${share} of cases.`,
      'event-subprocess-normalised': 'The interrupting event sub-processes add to more than 100%. They were scaled.',
      'call-not-resolved': 'The process called here is not available. The call counts as one step.',
      'link-unused': 'No counterpart of the same name leads to this link. Nobody arrives here.',
      unreached: 'No way leads here. The element counts 0 per case.',
      'implicit-split': 'Several arrows leave this element without a gateway. By BPMN all are taken at once.',
      'probability-without-gateway':
        'Several arrows with a probability leave this element without a gateway. By BPMN all are taken at once. An exclusive gateway is probably meant.',
      'boundary-not-considered': 'The boundary event states no probability and was not considered.',
      'boundary-normalised': 'The interrupting boundary events add to more than 100%. They were scaled.',
      'event-subprocess-not-considered': 'The start event of the event sub-process states no probability, so it was not considered.',
      'compensation-not-considered': 'Compensation was not considered.',
      'runs-assumed': 'How often this step repeats is not stated. It counts as one run.',
      'adhoc-assumed': (count) =>
        count === '1'
          ? 'One step of the ad-hoc sub-process does not state how often it occurs. It counts as done once.'
          : `${count} steps of the ad-hoc sub-process do not state how often they occur. They count as done once.`,
      'complex-gateway': 'The complex gateway is computed like an inclusive one.',
      'implicit-join': (runs, waited) =>
        `Parallel branches come together here without a gateway. By BPMN the step runs once for each: ${runs} times per case. If it waited for all, it would run ${waited} times.`,
      'call-cyclic': 'The process called here calls itself. This call counts as one step.',
      'call-unresolved': (process) => `No process at hand has the id ${process}. This call counts as one step.`,
      'call-ambiguous': (process) =>
        `Several processes have the id ${process}. It is not certain which is meant. This call counts as one step.`,
      'order-matters': 'Here the figure depends on what happens first. A convention holds.',
      'link-unmatched': 'The link has no counterpart of the same name. The flow ends here.',
      'flow-into-nothing': 'The arrow leads to nothing. The flow ends there.',
      'flow-from-nothing': 'The arrow begins at nothing. It does not count.',
      'call-marks-not-counted': 'The call counts by the process it leads to. Its own marks are kept but not counted.',
      'subprocess-marks-not-counted': 'The sub-process counts by its content. Its own marks are kept but not counted.',
      stuck: (share) => `In ${share} of cases nothing goes on here: a branch that is waited for never arrives.`,
      endless: (share) => `${share} of cases circle without end. The figures concerned cannot be stated.`,
      'join-dead-branch': 'The gateway waits for a branch that is never taken.',
      readings: (strict, lenient) => `Read strictly, ${strict} of cases reach the end; read leniently, ${lenient}.`,
      simulated: 'The flow is too entangled for an exact answer. The figures are simulated.',
      'work-mode-assumed': (count) => `The work mode of ${count} steps follows from their BPMN type.`,
      'shares-normalised': 'The shares of the inputs do not add to 100%. They were scaled.',
      'verdict-without-reason': 'A dismissed finding has no reason and therefore still counts.',
      'minutes-missing': (count) => `Handling time is missing at ${count} steps. The sum holds only the others.`,
      'wait-missing': (count) => `Waiting time is missing at ${count} steps. The sum holds only the others.`,
      'criterion-without-note': (count, criteria) => `A reason is missing for ${count} criteria: ${criteria}.`,
      'criterion-out-of-range': (criterion) => `${criterion} does not lie between 0 and 1 and counts as unknown.`,
      'suggestions-open': (count) => `${count} suggested breaks have not been judged yet. They lower only the low end of the range.`,
      'carried-weighted':
        'Where a varying number of ways comes together, each way weighs in the shares without a break as much as it does over all cases.',
      'carried-bound':
        'The flow is too entangled to follow the media along every way. The low end of the shares without a break takes the worst way into each step: the true share is no lower.',
      'too-little-known': (known) => `Only ${known} is known, an index needs 60%. Until then only the range holds.`,
      failed: (what) => `Part of the calculation did not run (${what}). The other figures hold.`,
    },
  },
);

type Explained = Pick<Finding, 'rule' | 'status' | 'from' | 'to' | 'transfer' | 'fromElement' | 'severity'>;

/** Why a finding is one, short enough for a table cell: „Papier abtippen ins Fachverfahren“. */
export function whyOf(finding: Explained, language: Language): string {
  const words = findings[language].why;
  const from = marks[language].carrier[finding.from.carrier];
  const to = marks[language].carrier[finding.to.carrier];
  const into = findings[language].into[finding.to.carrier];
  if (finding.fromElement !== null) return words.next(to);
  switch (finding.rule) {
    case 'MB-00':
      if (finding.from.class === 'X') return finding.to.class === 'X' ? words.bothUnknown : words.inputUnknown;
      return finding.to.class === 'X' ? words.outputUnknown : words.transferUnknown;
    case 'MB-01':
    case 'MB-04':
      return finding.transfer === 'automatic' || finding.transfer === 'userTriggered'
        ? words.recognised(from, into)
        : words.retyped(from, into);
    case 'MB-02':
      return isSpoken(finding.from.carrier) ? words.writtenDown : words.scanned(from);
    case 'MB-03':
      if (isSpoken(finding.to.carrier)) return words.told;
      if (finding.to.carrier === 'physicalObject') return words.madeObject;
      if (finding.transfer === 'automatic') return words.printedCentrally;
      return finding.severity === 3 ? words.printedOutside : words.printedInside;
    case 'MB-05':
      return finding.from.carrier === 'registerData' ? words.registerByHand : words.systemByHand(from);
    case 'MB-06':
      if (finding.transfer === 'fileTransfer') return words.byFile(from);
      return finding.transfer === 'copyRetype' ? words.copied(from) : words.byClick(from);
    case 'MB-07':
      return words.spoken(into);
    case 'MB-08':
      return words.filledByHand(to);
    case 'AN-01':
      return words.comesAndGoes(from, to);
  }
}

function isSpoken(carrier: Finding['from']['carrier']): boolean {
  return carrier === 'phone' || carrier === 'inPerson';
}

/** A remark of the analysis as a sentence; null for the codes of the reader, whose words are in `text/remarks`. */
export function analysisRemark(remark: Remark, language: Language): string | null {
  const words: Readonly<Record<string, string | ((...values: string[]) => string)>> = findings[language].remark;
  const sentence = Object.hasOwn(words, remark.code) ? words[remark.code] : undefined;
  if (sentence === undefined) return null;
  const said =
    typeof sentence === 'string'
      ? sentence
      : sentence(...(PARAMETERS[remark.code] ?? []).map((name) => printed(name, remark.params[name] ?? '', language)));
  const readings = bothReadings(remark, language);
  return readings === null ? said : `${said} ${readings}`;
}

/** Where two readings lead to different numbers, both of them; null where there is one. */
function bothReadings({ params: { strict, lenient } }: Remark, language: Language): string | null {
  if (typeof strict !== 'number' || typeof lenient !== 'number') return null;
  const [low, high] = [formatPercent(strict, language), formatPercent(lenient, language)];
  return low === high ? null : findings[language].remark.readings(low, high);
}

/** Which parameters fill a sentence, in order. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  stuck: ['share'],
  endless: ['share'],
  'adhoc-assumed': ['count'],
  'implicit-end': ['count'],
  'isolated-start': ['share'],
  'implicit-join': ['runs', 'waited'],
  'call-unresolved': ['process'],
  'call-ambiguous': ['process'],
  'work-mode-assumed': ['count'],
  'minutes-missing': ['count'],
  'wait-missing': ['count'],
  'criterion-without-note': ['count', 'criteria'],
  'criterion-out-of-range': ['criterion'],
  'suggestions-open': ['count'],
  'carried-weighted': [],
  'carried-bound': [],
  'too-little-known': ['known'],
  failed: ['what'],
};

function printed(name: string, value: string | number, language: Language): string {
  if (typeof value === 'number' && (name === 'runs' || name === 'waited'))
    return formatNumber(value, Number.isInteger(value) ? 0 : 2, language);
  const isShare = name === 'share' || name === 'known';
  if (typeof value !== 'number' || !isShare) return String(value);
  return formatPercent(name === 'known' ? Math.floor(value * 100) / 100 : value, language);
}
