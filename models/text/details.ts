import { area } from './language';

/** What stands behind the shares, in the words of the command line: which steps to put right first, and how cases spread. */
export const details = area(
  {
    share: { untouched: 'Fälle ohne Handgriff', digital: 'Fälle ohne Bruch', endToEnd: 'Fälle von Ende zu Ende' },
    fix: {
      untouched: 'Schritte voll automatisieren',
      digital: 'alle Befunde der Schritte lösen',
      endToEnd: 'Schritte voll automatisieren und ihre Befunde lösen',
    },
    now: (now: string, ceiling: string) => `heute ${now}, höchstens ${ceiling}`,
    best: (count: number) => (count === 1 ? 'bester Schritt' : `beste ${count} Schritte`),
    nothing: (count: number) => `bis zu ${count} Schritte: ohne Wirkung`,
    above: (share: string) => `über ${share}`,
    already: 'heute schon',
    unreachable: 'auch mit allen Schritten nicht',
    unknown: 'mit mehr als 64 Schritten, wenn überhaupt',
    unproven: 'vielleicht geht es noch besser',
    blame: 'Anteil der Schritte an den übrigen Fällen',
    pairs: 'wirken nur gemeinsam',
    distribution: 'Je Fall',
    touches: 'Handgriffe',
    breaks: 'Brüche und analoge Übergaben',
    mean: 'im Mittel',
    more: 'und mehr',
    reading: (workMode: number, media: number) =>
      `Unbekannte Angaben zählen hier nicht als Handgriff oder Bruch: Arbeitsweise bei ${workMode}, Medien bei ${media} eigenen Schritten offen.`,
  },
  {
    share: { untouched: 'Cases without a touch', digital: 'Cases without a break', endToEnd: 'Cases end to end' },
    fix: {
      untouched: 'automate steps fully',
      digital: 'resolve all findings of the steps',
      endToEnd: 'automate steps fully and resolve their findings',
    },
    now: (now: string, ceiling: string) => `${now} today, at most ${ceiling}`,
    best: (count: number) => (count === 1 ? 'best step' : `best ${count} steps`),
    nothing: (count: number) => `up to ${count} steps: no effect`,
    above: (share: string) => `above ${share}`,
    already: 'already today',
    unreachable: 'not even with all steps',
    unknown: 'with more than 64 steps, if at all',
    unproven: 'there may be better ones',
    blame: 'share of the steps in the other cases',
    pairs: 'only help together',
    distribution: 'Per case',
    touches: 'touches',
    breaks: 'breaks and analogue handovers',
    mean: 'on average',
    more: 'and more',
    reading: (workMode: number, media: number) =>
      `What is unknown counts as no touch and no break here: way of working open for ${workMode}, media for ${media} own steps.`,
  },
);
