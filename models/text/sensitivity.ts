import type { Band, DimensionId } from '../readiness/assessment';
import { area, type Language } from './language';
import { formatPercent } from './numbers';
import { score } from './score';

/** How far the index hangs on the weights. */
export const sensitivity = area(
  {
    title: 'Wie weit der Index an den Gewichten hängt',
    lead: 'Jeweils ein Gewicht um ein Viertel verändert, alle übrigen im Verhältnis angepasst.',
    spread: (points: string) => `Der Index verschiebt sich dabei um höchstens ${points} Punkte.`,
    none: 'Noch gibt es keinen Index. Sobald genug bekannt ist, steht hier, wie weit er an den Gewichten hängt.',
    dimension: 'Dimension',
    weight: 'Gewicht',
    shift: 'Verschiebung',
    lighter: 'ein Viertel leichter',
    heavier: 'ein Viertel schwerer',
    bars: (dimension: string, lighter: string, heavier: string) => `${dimension}: leichter ${lighter} Punkte, schwerer ${heavier} Punkte`,
    noFlip: 'Kein einzelnes Gewicht brächte den Prozess in eine andere Stufe, solange es nicht mehr als vervierfacht wird.',
    flip: (weight: string, change: string, band: string) => `Am nächsten an einem Wechsel der Stufe: ${weight} ${change} ergäbe „${band}“.`,
    weightOf: (dimension: string) => `Das Gewicht von ${dimension}`,
    more: (percent: string) => `um ${percent} erhöht`,
    less: (percent: string) => `um ${percent} gesenkt`,
  },
  {
    title: 'How far the index hangs on the weights',
    lead: 'One weight changed by a quarter at a time, all others scaled accordingly.',
    spread: (points) => `The index moves by at most ${points} points.`,
    none: 'There is no index yet. As soon as enough is known, this shows how far it hangs on the weights.',
    dimension: 'Dimension',
    weight: 'Weight',
    shift: 'Shift',
    lighter: 'a quarter lighter',
    heavier: 'a quarter heavier',
    bars: (dimension, lighter, heavier) => `${dimension}: lighter ${lighter} points, heavier ${heavier} points`,
    noFlip: 'No single weight would put the process into another band unless it were more than four times as heavy.',
    flip: (weight, change, band) => `Nearest to another band: ${weight} ${change} would make it “${band}”.`,
    weightOf: (dimension) => `the weight of ${dimension}`,
    more: (percent) => `raised by ${percent}`,
    less: (percent) => `lowered by ${percent}`,
  },
);

/** Which weight would have to change how far before the process stood in another band. */
export function flipWords(
  flip: { readonly dimension: DimensionId; readonly factor: number; readonly band: Band } | null,
  language: Language,
): string {
  const said = sensitivity[language];
  if (!flip) return said.noFlip;
  const { dimension, factor, band } = flip;
  const name = `${dimension} ${score[language].dimensionShort[dimension]}`;
  // Rounded away from what would not quite suffice.
  const percent = formatPercent(Math.ceil(Math.abs(factor - 1) * 100 - 1e-6) / 100, language);
  return said.flip(said.weightOf(name), factor > 1 ? said.more(percent) : said.less(percent), score[language].band[band]);
}
