import type { FlowNode } from '../process/process';
import type { Carrier, Transfer } from '../process/vocabulary';
import type { Execution, Taken, WalkedEvent } from '../readiness/walked-case';
import { area, type Language } from './language';
import { marks } from './marks';
import { formatNumber, formatPercent } from './numbers';

type Ways = Readonly<Record<Carrier, string>>;
type Handing = Readonly<Record<Transfer, string | null>>;

const COMES_DE: Ways = {
  paper: 'kommt als Papier',
  inPerson: 'kommt am Schalter',
  phone: 'kommt am Telefon',
  fax: 'kommt als Fax',
  physicalObject: 'kommt als Gegenstand',
  email: 'kommt als E-Mail',
  secureMailbox: 'kommt über das Postfach',
  scan: 'kommt als Scan',
  pdf: 'kommt als PDF',
  officeFile: 'kommt als Office-Datei',
  eFileDoc: 'kommt aus der E-Akte',
  onlineForm: 'kommt als Online-Formular',
  structuredMsg: 'kommt als Nachricht (XÖV)',
  registerData: 'kommt aus dem Register',
  caseRecord: 'kommt aus dem Fachverfahren',
  none: 'kommt ohne Information',
  unknown: 'Medium am Eingang unbekannt',
};
const GOES_DE: Ways = {
  paper: 'geht als Papier weiter',
  inPerson: 'geht mündlich weiter',
  phone: 'geht am Telefon weiter',
  fax: 'geht als Fax weiter',
  physicalObject: 'geht als Gegenstand weiter',
  email: 'geht als E-Mail weiter',
  secureMailbox: 'geht über das Postfach weiter',
  scan: 'geht als Scan weiter',
  pdf: 'geht als PDF weiter',
  officeFile: 'geht als Office-Datei weiter',
  eFileDoc: 'geht als Dokument in die E-Akte',
  onlineForm: 'geht als Online-Formular weiter',
  structuredMsg: 'geht als Nachricht (XÖV) weiter',
  registerData: 'geht als Registerdaten weiter',
  caseRecord: 'geht als Datensatz ins Fachverfahren',
  none: 'gibt keine Information weiter',
  unknown: 'Medium am Ausgang unbekannt',
};
const HANDING_DE: Handing = {
  automatic: 'wird automatisch übernommen',
  userTriggered: 'wird per Klick übernommen',
  fileTransfer: 'wird als Datei von Hand übertragen',
  copyRetype: 'wird abgetippt',
  print: 'wird gedruckt',
  scan: 'wird gescannt',
  carry: 'wird weitergetragen',
  unknown: null,
};
const COMES_EN: Ways = {
  paper: 'comes on paper',
  inPerson: 'comes in person',
  phone: 'comes by phone',
  fax: 'comes by fax',
  physicalObject: 'comes as an object',
  email: 'comes by e-mail',
  secureMailbox: 'comes through the mailbox',
  scan: 'comes as a scan',
  pdf: 'comes as a PDF',
  officeFile: 'comes as an office file',
  eFileDoc: 'comes from the e-file',
  onlineForm: 'comes as an online form',
  structuredMsg: 'comes as a message (XÖV)',
  registerData: 'comes from the register',
  caseRecord: 'comes from the case system',
  none: 'comes without information',
  unknown: 'medium of the input unknown',
};
const GOES_EN: Ways = {
  paper: 'goes on as paper',
  inPerson: 'goes on in person',
  phone: 'goes on by phone',
  fax: 'goes on by fax',
  physicalObject: 'goes on as an object',
  email: 'goes on by e-mail',
  secureMailbox: 'goes on through the mailbox',
  scan: 'goes on as a scan',
  pdf: 'goes on as a PDF',
  officeFile: 'goes on as an office file',
  eFileDoc: 'goes into the e-file as a document',
  onlineForm: 'goes on as an online form',
  structuredMsg: 'goes on as a message (XÖV)',
  registerData: 'goes on as register data',
  caseRecord: 'goes into the case system as a record',
  none: 'hands on no information',
  unknown: 'medium of the output unknown',
};
const HANDING_EN: Handing = {
  automatic: 'is taken over automatically',
  userTriggered: 'is taken over at a click',
  fileTransfer: 'is transferred by hand as a file',
  copyRetype: 'is retyped',
  print: 'is printed',
  scan: 'is scanned',
  carry: 'is carried on',
  unknown: null,
};

/** Everything the screen says while one case is walked through the diagram. */
export const walk = area(
  {
    title: 'Einen Fall durchspielen',
    list: 'Verlauf des Falls',
    controls: 'Fall abspielen',
    play: 'Abspielen',
    pause: 'Anhalten',
    forward: 'Einen Schritt weiter',
    back: 'Einen Schritt zurück',
    speed: 'Tempo',
    speeds: { slow: 'langsam', normal: 'normal', fast: 'schnell' },
    another: 'Neuer Fall',
    close: 'Durchspielen beenden',
    position: (at: number, of: number) => `${at} von ${of}`,
    number: (n: string) => `Fall ${n}`,
    ended: 'Das Durchspielen ist beendet, weil der Prozess geändert wurde.',
    nothing: 'Hier gibt es noch keinen Ablauf. Zeichnen Sie einen Start und die ersten Schritte.',
    comes: COMES_DE as Ways,
    goes: GOES_DE as Ways,
    handing: HANDING_DE as Handing,
    mediaUnknown: 'Medien noch unbekannt',
    noInformation: 'ohne Information',
    foreign: 'liegt nicht bei der eigenen Behörde',
    minutes: (n: string) => `${n} min`,
    wait: (n: string) => (n === '1' ? '1 Tag Wartezeit' : `${n} Tage Wartezeit`),
    touchless: 'ohne Handgriff',
    exception: 'als Ausnahme von Hand',
    met: (rule: string, severity: number) => `Bruch ${rule}, Schwere ${severity}`,
    handover: (rule: string) => `Analoge Übergabe ${rule}`,
    again: (n: number) => `${n}. Mal`,
    starts: 'Der Fall beginnt',
    ends: 'Der Weg endet hier',
    sweeps: 'Der Fall endet hier, auch wo noch gearbeitet wird',
    happens: 'Das Ereignis tritt ein',
    splits: (n: number) => `${n} Wege zugleich`,
    joins: (n: number) => `${n} Wege kommen zusammen`,
    takes: (ways: string) => `Weiter ${ways}`,
    way: (name: string, chance: string) => `mit „${name}“ (${chance})`,
    wayTo: (target: string, chance: string) => `zu „${target}“ (${chance})`,
    assumed: (chance: string) => `${chance}, angenommen`,
    and: 'und',
    enters: 'Der Teilprozess beginnt',
    leaves: 'Der Teilprozess ist zu Ende',
    skips: 'läuft dieses Mal nicht',
    completed: 'Der Fall ist abgeschlossen.',
    stuck: (places: string) => `Der Fall bleibt stecken. Es wartet auf ein Weitergehen: ${places}.`,
    stuckSomewhere: 'Der Fall bleibt stecken.',
    unending: (n: string) => `Nach ${n} Ausführungen war der Fall nicht zu Ende. Hier wurde abgebrochen.`,
    summary: 'Bilanz',
    figure: 'Zahl',
    thisCase: 'dieser Fall',
    soFar: 'bisher',
    allCases: 'im Mittel',
    figures: {
      steps: 'Schritte',
      touches: 'Handgriffe',
      breaks: 'Brüche',
      handovers: 'Analoge Übergaben',
      minutes: 'Bearbeitung, min',
      wait: 'Wartezeit, Tage',
    },
    atLeast: (n: string, unknown: number) => `${n} bis ${unknown}`,
    withoutMinutes: (n: number) => (n === 1 ? '1 Schritt ohne Angabe zur Zeit' : `${n} Schritte ohne Angabe zur Zeit`),
    expectedFrom: (method: string) => `Mittel aller Fälle: ${method}`,
  },
  {
    title: 'Walk a case',
    list: 'Course of the case',
    controls: 'Play the case',
    play: 'Play',
    pause: 'Pause',
    forward: 'One step forward',
    back: 'One step back',
    speed: 'Speed',
    speeds: { slow: 'slow', normal: 'normal', fast: 'fast' },
    another: 'New case',
    close: 'End the walk',
    position: (at, of) => `${at} of ${of}`,
    number: (n) => `Case ${n}`,
    ended: 'The walk has ended because the process was changed.',
    nothing: 'There is no flow here yet. Draw a start and the first steps.',
    comes: COMES_EN,
    goes: GOES_EN,
    handing: HANDING_EN,
    mediaUnknown: 'media still unknown',
    noInformation: 'without information',
    foreign: 'is not done by the own authority',
    minutes: (n) => `${n} min`,
    wait: (n) => (n === '1' ? 'waits 1 day' : `waits ${n} days`),
    touchless: 'without a touch',
    exception: 'by hand as an exception',
    met: (rule, severity) => `Break ${rule}, severity ${severity}`,
    handover: (rule) => `Analogue handover ${rule}`,
    again: (n) => `time ${n}`,
    starts: 'The case begins',
    ends: 'The path ends here',
    sweeps: 'The case ends here, even where work is still going on',
    happens: 'The event occurs',
    splits: (n) => `${n} paths at once`,
    joins: (n) => `${n} paths come together`,
    takes: (ways) => `Goes on ${ways}`,
    way: (name, chance) => `with “${name}” (${chance})`,
    wayTo: (target, chance) => `to “${target}” (${chance})`,
    assumed: (chance) => `${chance}, assumed`,
    and: 'and',
    enters: 'The sub-process begins',
    leaves: 'The sub-process is over',
    skips: 'does not run this time',
    completed: 'The case is completed.',
    stuck: (places) => `The case is stuck. Still waiting to go on: ${places}.`,
    stuckSomewhere: 'The case is stuck.',
    unending: (n) => `After ${n} executions the case was not over. It was cut off here.`,
    summary: 'Summary',
    figure: 'Figure',
    thisCase: 'this case',
    soFar: 'so far',
    allCases: 'on average',
    figures: {
      steps: 'Steps',
      touches: 'Touches',
      breaks: 'Breaks',
      handovers: 'Analogue handovers',
      minutes: 'Work, min',
      wait: 'Waiting, days',
    },
    atLeast: (n, unknown) => `${n} to ${unknown}`,
    withoutMinutes: (n) => (n === 1 ? '1 step without a time' : `${n} steps without a time`),
    expectedFrom: (method) => `Average of all cases: ${method}`,
  },
);

/** The name people see of what happens. */
export function eventName({ node, event }: WalkedEvent, language: Language): string {
  return node ? nodeName(node, language) : event.node;
}

/** What happens, without the name and without the findings: "kommt als Papier (60 %), wird abgetippt, geht …. IT-unterstützt, 8 min". */
export function eventText(walked: WalkedEvent, language: Language): string {
  const words = walk[language];
  const { event, node, execution, taken } = walked;
  if (event.kind === 'enters') return words.enters;
  if (event.kind === 'leaves') return words.leaves;
  if (event.kind === 'skips') return words.skips;
  if (execution) return executionText(execution, language);
  if (node?.kind === 'startEvent') return words.starts;
  if (node?.event === 'terminate') return words.sweeps;
  if (node?.kind === 'endEvent') return words.ends;
  if (taken.length > 0) return words.takes(taken.map((way) => wayText(way, language)).join(` ${words.and} `));
  if (event.consumed.length > 1) return words.joins(event.consumed.length);
  if (event.produced.length > 1) return words.splits(event.produced.length);
  return node?.kind.endsWith('Event') ? words.happens : '';
}

/** The findings an execution meets, each in words. */
export function metTexts({ execution }: WalkedEvent, language: Language): readonly string[] {
  const words = walk[language];
  return (execution?.met ?? []).map(({ rule, severity }) => (rule === 'AN-01' ? words.handover(rule) : words.met(rule, severity)));
}

/** One event as a sentence or two, name first; `again` where it is not the first time. */
export function sayEvent(walked: WalkedEvent, language: Language): string {
  const { run, kind } = walked.event;
  const again = kind !== 'leaves' && run > 1 ? ` (${walk[language].again(run)})` : '';
  const parts = [eventText(walked, language), metTexts(walked, language).join('; ')].filter(Boolean);
  return `${eventName(walked, language)}${again}${parts.length > 0 ? `: ${parts.join('. ')}.` : ''}`;
}

function executionText(execution: Execution, language: Language): string {
  const words = walk[language];
  if (!execution.own) return words.foreign;
  return [mediaText(execution, language), workText(execution, language)].filter(Boolean).join('. ');
}

function mediaText({ input, output }: Execution, language: Language): string {
  const words = walk[language];
  const [from, to] = [input.side.carrier, output.carrier];
  if (from === 'unknown' && to === 'unknown') return words.mediaUnknown;
  if (from === 'none' && to === 'none') return words.noInformation;
  const share = input.share < 1 ? ` (${formatPercent(input.share, language)})` : '';
  return [`${words.comes[from]}${share}`, words.handing[input.transfer], words.goes[to]].filter(Boolean).join(', ');
}

function workText({ workMode, touch, minutes, waitDays }: Execution, language: Language): string {
  const words = walk[language];
  const parts = [
    workMode !== 'unknown' && marks[language].workMode[workMode],
    workMode === 'fullyAutomated' && (touch ? words.exception : words.touchless),
    minutes !== null && words.minutes(shortly(minutes, language)),
    waitDays !== null && waitDays > 0 && words.wait(shortly(waitDays, language)),
  ].filter((part) => part !== false);
  const text = parts.join(', ');
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

function wayText({ flow, target, chance, assumed }: Taken, language: Language): string {
  const words = walk[language];
  const percent = formatPercent(chance, language);
  const often = assumed ? words.assumed(percent) : percent;
  const name = oneLine(flow.name);
  return name === '' ? words.wayTo(target ? nodeName(target, language) : '–', often) : words.way(name, often);
}

function nodeName(node: FlowNode, language: Language): string {
  return oneLine(node.name) || marks[language].kind[node.kind];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** As many decimals as there are, at most one. */
function shortly(value: number, language: Language): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1, language);
}
