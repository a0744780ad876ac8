import type { PatternFinding } from '../readiness/assessment';
import { area, type Language } from './language';
import { formatNumber, formatPercent } from './numbers';

/** The words of patterns: what each is, why it matters, and the short reason where one was found. */
export const patterns = area(
  {
    group: 'Muster',
    none: 'Kein Muster gefunden.',
    noneText: 'Muster zeigen sich, sobald Medien, Aktenführung, Nachweise und Zeiten an den Schritten stehen.',
    notCounted: 'Ein Muster zählt nicht noch einmal in den Index: Was es kostet, steckt schon in den Brüchen, aus denen es besteht.',
    capped: 'Der Deckel K8 gilt, solange am Schritt keine Rechtsgrundlage für die Automatisierung steht.',
    where: 'Betroffen',
    pattern: {
      'PF-01': {
        name: 'Drucken, unterschreiben, scannen',
        long: 'Was digital vorliegt, wird gedruckt, unterschrieben und wieder eingelesen. Elektronisches Mitzeichnen ersetzt die ganze Schleife.',
      },
      'PF-02': {
        name: 'Online hinein, Papier heraus',
        long: 'Ein Teil der Anträge kommt digital herein, der Bescheid geht auf Papier hinaus. Der digitale Weg endet damit auf halber Strecke.',
      },
      'PF-03': {
        name: 'Doppelte Aktenführung',
        long: 'Neben der elektronischen Akte wird eine auf Papier geführt. Das kostet doppelte Arbeit, und niemand weiß sicher, welche gilt.',
      },
      'PF-04': {
        name: 'E-Mail als Arbeitsablauf',
        long: 'Vorgänge wandern per E-Mail von einer Stelle zur nächsten. Stand, Frist und Zuständigkeit sind nirgends zu sehen.',
      },
      'PF-05': {
        name: 'Beteiligung ohne Standard',
        long: 'Eine andere Behörde erhält Papier oder Dokumente, obwohl es einen Standard für strukturierte Daten gibt.',
      },
      'PF-06': {
        name: 'Nachweis doppelt verlangt',
        long: 'Die antragstellende Person soll vorlegen, was ein Register schon enthält (Once-Only). Ein Abruf aus dem Register ersetzt den Nachweis.',
      },
      'PF-07': {
        name: 'Doppelt erfasst',
        long: 'Dieselben Angaben werden von Hand in mehrere Systeme eingegeben. Das kostet Zeit, und die Stände laufen auseinander.',
      },
      'PF-08': {
        name: 'Struktur geht verloren',
        long: 'Strukturierte Daten werden automatisch zum Dokument und später wieder von Hand zu Daten. Die Daten selbst weiterzugeben spart beides.',
      },
      'PF-09': {
        name: 'Hin und her',
        long: 'Der Vorgang wechselt mehrfach zwischen denselben beiden Stellen. Jeder Wechsel kostet Liegezeit.',
      },
      'PF-10': {
        name: 'Nachforderungsschleife',
        long: 'Zu viele Fälle gehen zurück an Eingang oder Prüfung. Meist fehlt vorn eine Führung, die nur Vollständiges hereinlässt.',
      },
      'PF-11': {
        name: 'Liegezeit überwiegt',
        long: 'Vom Eingang bis zum Ergebnis wird kaum gearbeitet, der Fall liegt. Schnelleres Bearbeiten hilft dann wenig, weniger Übergaben helfen viel.',
      },
      'PF-12': {
        name: 'Unterschrift aus Gewohnheit',
        long: 'Es wird eine Unterschrift verlangt, die keine Vorschrift fordert. Sie kann entfallen.',
      },
      'PF-13': {
        name: 'Vertrauensniveau zu hoch',
        long: 'Die Anmeldung verlangt mehr, als die Leistung braucht. Das hält Menschen vom digitalen Weg ab.',
      },
      'PF-14': {
        name: 'Hängt an einer Person oder einem System',
        long: 'Ein zeitkritischer Schritt fällt aus, wenn eine Person oder ein System fehlt, und es gibt kein Ersatzverfahren.',
      },
      'PF-15': {
        name: 'Automatisierung ohne Rechtsgrundlage',
        long: 'Ein Schritt entscheidet vollautomatisch, obwohl das Recht einen Spielraum lässt oder die Automatisierung nicht erlaubt (§ 35a VwVfG). Rechtlich prüfen.',
      },
    },
    why: {
      'PF-01': 'Gedruckt und später wieder eingelesen',
      'PF-02': (share: string) => `${share} kommen digital, der Bescheid geht auf Papier`,
      'PF-03': 'Papierakte neben der elektronischen',
      'PF-04': 'Übergabe per E-Mail an die nächste Stelle',
      'PF-05': 'Papier oder Dokument statt Standard',
      'PF-06': (name: string) => `${name} liegt schon in einem Register`,
      'PF-07': (count: string) => `Von Hand in ${count} Systeme eingegeben`,
      'PF-08': 'Daten werden Dokument und wieder Daten',
      'PF-09': (count: string) => `${count} Wechsel zwischen denselben Stellen`,
      'PF-10': (share: string) => `${share} gehen zurück`,
      'PF-11': (share: string, days: string) => `Arbeit sind ${share} der Durchlaufzeit, ${days} Tage liegt der Fall`,
      'PF-12': 'Unterschrift ohne Vorschrift',
      'PF-13': (required: string, offered: string) => `Verlangt wird ${offered}, nötig ist ${required}`,
      'PF-14': (what: string) => `Ohne Ersatz bei Ausfall: ${what}`,
      'PF-15': 'Vollautomatisch entschieden',
    },
    single: { person: 'eine Person', system: 'ein System' },
    unnamed: 'Ein Nachweis',
  },
  {
    group: 'Patterns',
    none: 'No pattern found.',
    noneText: 'Patterns show as soon as media, record keeping, evidence and times are stated at the steps.',
    notCounted: 'A pattern does not count again in the index: what it costs is in the breaks it consists of.',
    capped: 'Barrier K8 holds as long as the step states no legal basis for the automation.',
    where: 'Concerns',
    pattern: {
      'PF-01': {
        name: 'Print, sign, scan',
        long: 'What is digital already is printed, signed and read in again. Signing electronically replaces the whole loop.',
      },
      'PF-02': {
        name: 'Online in, paper out',
        long: 'Some applications come in digitally, the decision leaves on paper. So the digital way ends half way.',
      },
      'PF-03': {
        name: 'Two files',
        long: 'A file on paper is kept beside the electronic one. That is double work, and nobody knows for sure which one counts.',
      },
      'PF-04': {
        name: 'E-mail as workflow',
        long: 'Work wanders from one unit to the next by e-mail. State, deadline and responsibility are nowhere to be seen.',
      },
      'PF-05': {
        name: 'Participation without standard',
        long: 'Another authority gets paper or documents although there is a standard for structured data.',
      },
      'PF-06': {
        name: 'Evidence asked for twice',
        long: 'The applicant is to present what a register already holds (once-only). A retrieval from the register replaces the evidence.',
      },
      'PF-07': {
        name: 'Captured twice',
        long: 'The same data are keyed into several systems by hand. That takes time, and the copies drift apart.',
      },
      'PF-08': {
        name: 'Structure is lost',
        long: 'Structured data become a document automatically and later data again by hand. Passing on the data themselves saves both.',
      },
      'PF-09': {
        name: 'Back and forth',
        long: 'The case changes several times between the same two units. Every change costs resting time.',
      },
      'PF-10': {
        name: 'Requests for missing documents',
        long: 'Too many cases go back to intake or to a check. Mostly there is no guidance at the front that lets in only what is complete.',
      },
      'PF-11': {
        name: 'Waiting dominates',
        long: 'Between intake and result there is hardly any work, the case rests. Working faster helps little then; fewer handovers help much.',
      },
      'PF-12': {
        name: 'Signature by habit',
        long: 'A signature is asked for that no provision demands. It can be dropped.',
      },
      'PF-13': {
        name: 'Level of assurance too high',
        long: 'The login asks for more than the service needs. That keeps people from the digital way.',
      },
      'PF-14': {
        name: 'Hangs on one person or system',
        long: 'A time-critical step stops when one person or one system is missing, and there is no fallback.',
      },
      'PF-15': {
        name: 'Automation without legal basis',
        long: 'A step decides fully automatically although the law leaves a margin or does not permit it (§ 35a VwVfG). Have it checked.',
      },
    },
    why: {
      'PF-01': 'Printed, and read in again later',
      'PF-02': (share) => `${share} come in digitally, the decision leaves on paper`,
      'PF-03': 'A paper file beside the electronic one',
      'PF-04': 'Handed on to the next unit by e-mail',
      'PF-05': 'Paper or a document instead of a standard',
      'PF-06': (name) => `${name}: a register holds it already`,
      'PF-07': (count) => `Keyed into ${count} systems by hand`,
      'PF-08': 'Data become a document and data again',
      'PF-09': (count) => `${count} changes between the same units`,
      'PF-10': (share) => `${share} go back`,
      'PF-11': (share, days) => `Work is ${share} of the lead time, the case rests for ${days} days`,
      'PF-12': 'Signature without provision',
      'PF-13': (required, offered) => `Asks for ${offered}, needed is ${required}`,
      'PF-14': (what) => `No fallback should it be missing: ${what}`,
      'PF-15': 'Decided fully automatically',
    },
    single: { person: 'one person', system: 'one system' },
    unnamed: 'One item of evidence',
  },
);

/** Why a pattern is one, short enough for a table cell. */
export function patternWhy({ rule, params }: Pick<PatternFinding, 'rule' | 'params'>, language: Language): string {
  const words = patterns[language];
  const said = words.why;
  const share = () => (typeof params.share === 'number' ? formatPercent(params.share, language, 0) : '–');
  const count = () => (typeof params.count === 'number' ? formatNumber(params.count, 0, language) : '–');
  switch (rule) {
    case 'PF-02':
    case 'PF-10':
      return said[rule](share());
    case 'PF-06':
      return said[rule](String(params.name ?? '') || words.unnamed);
    case 'PF-07':
    case 'PF-09':
      return said[rule](count());
    case 'PF-11':
      return said[rule](
        typeof params.share === 'number' ? formatPercent(params.share, language, 1) : '–',
        typeof params.days === 'number' ? formatNumber(params.days, 1, language) : '–',
      );
    case 'PF-13':
      return said[rule](String(params.required ?? '–'), String(params.offered ?? '–'));
    case 'PF-14':
      return said[rule](params.what === 'person' ? words.single.person : words.single.system);
    default:
      return said[rule];
  }
}
