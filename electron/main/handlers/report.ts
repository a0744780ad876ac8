import { shell as words } from '#models/text/shell';
import type { Handlers } from '../answer';
import { askWhere } from '../ask-where';
import { printPages } from '../print-pages';
import { printPdf } from '../print-pdf';
import type { Shell } from '../shell';

export function reportHandlers(shell: Shell): Pick<Handlers, 'report:save-pdf' | 'report:preview' | 'print:pages'> {
  return {
    'report:save-pdf': async ({ suggestedName, html }) => {
      const name = words[shell.settings().language].kinds.pdf;
      const file = await askWhere(shell, suggestedName, [{ name, extensions: ['pdf'] }]);
      if (file === null) return null;
      return shell.files.saveAs(file, await printPdf(html, shell.reports, shell.printWindow()));
    },
    'print:pages': ({ html }) => printPages(html, shell.reports, { ...shell.printWindow(), parent: shell.window() }),
    'report:preview': (html) => {
      shell.reports.preview(html);
      return null;
    },
  };
}
