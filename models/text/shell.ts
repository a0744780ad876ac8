import type { FileKind } from '../contract/contract';
import { area } from './language';

type Words = {
  readonly openTitle: string;
  readonly folderTitle: string;
  readonly jsonTitle: Readonly<Record<'profile' | 'maturity', string>>;
  readonly jsonFiles: string;
  readonly saveTitle: string;
  readonly processFiles: string;
  readonly allFiles: string;
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly replace: { readonly question: (name: string) => string; readonly yes: string; readonly no: string };
  readonly hangs: { readonly question: string; readonly detail: string; readonly wait: string; readonly reload: string };
  readonly unkept: { readonly question: string; readonly detail: string; readonly stay: string; readonly close: string };
  readonly damaged: { readonly title: string; readonly text: string };
  readonly crashes: { readonly title: string; readonly text: string };
};

/** Words of the dialogs the shell shows itself. */
export const shell = area<Words>(
  {
    openTitle: 'Prozess öffnen',
    folderTitle: 'Ordner wählen',
    jsonTitle: { profile: 'Eigenes Profil laden', maturity: 'Tabelle des Reifegradmodells laden' },
    jsonFiles: 'JSON-Dateien',
    saveTitle: 'Sichern unter',
    processFiles: 'BPMN-Prozesse',
    allFiles: 'Alle Dateien',
    kinds: {
      bpmn: 'BPMN-Prozess',
      html: 'Bericht (HTML)',
      pdf: 'Bericht (PDF)',
      svg: 'Diagramm (SVG)',
      png: 'Diagramm (PNG)',
      json: 'Bewertung (JSON)',
      profile: 'Profil der Bewertung (JSON)',
      text: 'Text',
      original: 'Ursprüngliche Datei',
    },
    replace: { question: (name) => `„${name}“ gibt es schon. Soll die Datei ersetzt werden?`, yes: 'Ersetzen', no: 'Abbrechen' },
    hangs: {
      question: 'Bruchlos antwortet gerade nicht.',
      detail: 'Ihre Arbeit ist bis zur letzten Änderung gesichert. Nach dem Neuladen geht es dort weiter.',
      wait: 'Warten',
      reload: 'Neu laden',
    },
    unkept: {
      question: 'Mit dem Schließen gehen Änderungen verloren.',
      detail: 'Die Bibliothek lässt sich nicht beschreiben, und das Dokument ist noch nicht als Datei gesichert.',
      stay: 'Weiterarbeiten',
      close: 'Trotzdem schließen',
    },
    damaged: {
      title: 'Bruchlos konnte nicht beginnen',
      text: 'Teile der App fehlen oder sind nicht lesbar. Ihre Dokumente sind davon nicht berührt. Installieren Sie die App neu.',
    },
    crashes: {
      title: 'Bruchlos wurde beendet',
      text: 'Das Fenster ist mehrmals hintereinander ausgefallen. Ihre Arbeit ist bis zur letzten Änderung gesichert. Starten Sie die App neu.',
    },
  },
  {
    openTitle: 'Open process',
    folderTitle: 'Choose folder',
    jsonTitle: { profile: 'Load own profile', maturity: 'Load table of the maturity model' },
    jsonFiles: 'JSON files',
    saveTitle: 'Save as',
    processFiles: 'BPMN processes',
    allFiles: 'All files',
    kinds: {
      bpmn: 'BPMN process',
      html: 'Report (HTML)',
      pdf: 'Report (PDF)',
      svg: 'Diagram (SVG)',
      png: 'Diagram (PNG)',
      json: 'Assessment (JSON)',
      profile: 'Scoring profile (JSON)',
      text: 'Text',
      original: 'Original file',
    },
    replace: { question: (name) => `“${name}” already exists. Replace it?`, yes: 'Replace', no: 'Cancel' },
    hangs: {
      question: 'Bruchlos is not responding.',
      detail: 'Your work is saved up to the last change. After reloading you continue there.',
      wait: 'Wait',
      reload: 'Reload',
    },
    unkept: {
      question: 'Closing loses changes.',
      detail: 'The library cannot be written, and the document is not saved as a file yet.',
      stay: 'Go on working',
      close: 'Close anyway',
    },
    damaged: {
      title: 'Bruchlos could not begin',
      text: 'Parts of the app are missing or cannot be read. Your documents are not affected. Install the app again.',
    },
    crashes: {
      title: 'Bruchlos was ended',
      text: 'The window failed several times in a row. Your work is saved up to the last change. Start the app again.',
    },
  },
);
