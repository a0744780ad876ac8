import type { Band, DimensionId } from '../readiness/assessment';
import { area, type Language } from './language';
import { formatNumber, formatPercent } from './numbers';
import { score } from './score';

/** How far the index hangs on the weights. */
export const sensitivity = area(
  {
    tab: 'Gewichte',
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
    heavierFlip: (dimension: string, factor: string, band: string) =>
      `Am nächsten an einer anderen Stufe: Wöge ${dimension} ${factor}-mal so viel, stünde der Prozess bei „${band}“.`,
    lighterFlip: (dimension: string, percent: string, band: string) =>
      `Am nächsten an einer anderen Stufe: Wöge ${dimension} um ${percent} weniger, stünde der Prozess bei „${band}“.`,
  },
  {
    tab: 'Weights',
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
    heavierFlip: (dimension, factor, band) =>
      `Nearest to another band: if ${dimension} weighed ${factor} times as much, the process would be “${band}”.`,
    lighterFlip: (dimension, percent, band) =>
      `Nearest to another band: if ${dimension} weighed ${percent} less, the process would be “${band}”.`,
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
  const to = score[language].band[band];
  // Rounded away from what would not quite suffice.
  return factor > 1
    ? said.heavierFlip(name, formatNumber(Math.ceil(factor * 10 - 1e-6) / 10, 1, language), to)
    : said.lighterFlip(name, formatPercent(Math.ceil((1 - factor) * 100 - 1e-6) / 100, language), to);
}
