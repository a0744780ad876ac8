import { reportSections } from '../../text/report-sections';
import type { SectionMaker } from '../compose';
import { column, empty, text, words as wordsCell } from '../runs';

/** Room for those who agree, by role: names are written by hand, none comes from the file. */
export const signOff: SectionMaker = {
  id: 'signOff',
  paper: 'portrait',
  blocks: ({ language }) => {
    const said = reportSections[language].signOff;
    return [
      { kind: 'paragraph', role: 'lead', runs: [text(said.lead)] },
      {
        kind: 'table',
        look: 'form',
        caption: said.sign,
        captionHidden: true,
        columns: [
          column(said.role, { width: 28, names: true }),
          column(said.name, { width: 30 }),
          column(said.date, { width: 16 }),
          column(said.sign, { width: 26 }),
        ],
        rows: said.roles.map((role) => ({ kind: 'body', cells: [wordsCell(role), empty, empty, empty] })),
      },
      { kind: 'heading', level: 2, text: said.reservations },
      { kind: 'lines', count: 6 },
    ];
  },
};
