import type { Finding } from '../readiness/assessment';
import { marks } from '../text/marks';
import { report } from '../text/report';
import type { Language } from '../text/language';
import type { ReportContext } from './report-context';

/** Why something is a break, in a few words: what happens to which medium. */
export function reasonOf(finding: Finding, context: ReportContext): string {
  const words = report[context.language].reason;
  const from = mediumName(finding.from.carrier, context.language);
  switch (finding.rule) {
    case 'MB-00':
      return words.unknown;
    case 'MB-01':
    case 'MB-04':
      if (finding.transfer === 'automatic') return words.readAutomatically(from);
      return finding.transfer === 'userTriggered' ? words.readByClick(from) : words.retyped(from);
    case 'MB-02':
      return finding.from.carrier === 'phone' || finding.from.carrier === 'inPerson' ? words.writtenDown : words.scanned(from);
    case 'MB-03':
      if (finding.to.carrier === 'phone' || finding.to.carrier === 'inPerson') return words.toldOn;
      if (finding.to.carrier === 'physicalObject') return words.madeObject;
      return context.marks(finding.element)?.external ? words.sentOnPaper : words.printed;
    case 'MB-05':
      return finding.from.carrier === 'registerData' ? words.registerByHand : words.systemByHand;
    case 'MB-06':
      return finding.transfer === 'fileTransfer'
        ? words.fileByHand
        : finding.transfer === 'copyRetype'
          ? words.copiedOn(from)
          : words.byClick(from);
    case 'MB-07':
      return words.spokenCaptured;
    case 'MB-08':
      return words.intoDocument;
    case 'AN-01':
      return finding.from.carrier === 'phone' || finding.from.carrier === 'inPerson' ? words.spokenOn : words.passedOn(from);
  }
}

function mediumName(carrier: Finding['from']['carrier'], language: Language): string {
  return marks[language].carrier[carrier];
}
