import { area } from './language';

/** The words of the command line: help, tables, and what went wrong with which argument. */
export const cli = area(
  {
    help: `bruchlos: bewertet BPMN-Prozesse auf Medienbrüche und Bereitschaft für die durchgängig digitale Bearbeitung.

Aufruf
  bruchlos assess <Datei oder Ordner> …   bewertet jede Datei, Ordner mit allen Unterordnern
    --table | --json | --ndjson | --csv   Form der Ausgabe, ohne Angabe eine Tabelle
    --details                             dazu Verteilungen, Empfindlichkeit, Anteile der Schritte, beste Auswahl (JSON, NDJSON; Tabelle nur bei einer Datei)
    --profile <Datei>                     bewertet mit den Gewichten und Schwellen dieser Profildatei (JSON)
    --fail-under <Zahl>                   Ende mit 1, wenn ein Index darunter liegt (ohne Index gilt das untere Ende der Spanne)
    --fail-on error                       Ende mit 1, wenn beim Lesen etwas verloren ging, Fälle stecken bleiben oder eine Regel ausfiel
  bruchlos check <Datei oder Ordner> …    nennt nur, was beim Lesen repariert wird oder verloren geht und wo Fälle nicht weiterkommen
    --json                                als JSON
    --fail-on error                       Ende mit 1, wenn etwas verloren geht oder Fälle stecken bleiben oder kreisen
  bruchlos convert <Datei> --to bpmn      schreibt die Datei ohne Verlust neu und sagt auf der Fehlerausgabe, was sich geändert hat
    --out <Datei>                         wohin, - für die Standardausgabe
    --layout                              alles neu anordnen, nicht nur, was keinen Platz hat
    --strip-marks                         ohne die Angaben dieses Programms
  bruchlos report <Datei>                 schreibt den Bereitschaftsbericht
    --profile <Datei>                     wie bei assess
    --format html | pdf | json | csv      Form des Berichts, ohne Angabe html
    --out <Datei>                         wohin, - für die Standardausgabe (nicht bei pdf)
    --fail-on missing-figure              Ende mit 1, wenn das Diagramm nicht gezeichnet werden konnte
  --lang de | en                          Sprache, ohne Angabe Deutsch
  --help, --version

Endet mit 0: erledigt · 1: erledigt, und etwas aus --fail-on oder --fail-under trifft zu · 2: nicht gelesen oder nicht geschrieben · 64: falscher Aufruf
Die Befehlszeile lädt nichts nach. Für PDF und Diagramm nutzt sie Electron, wenn es schon da ist.
`,
    usage: {
      noCommand: 'Es fehlt ein Befehl. Möglich sind assess, check, report und convert.',
      unknownCommand: (name: string) => `Den Befehl „${name}“ gibt es nicht. Möglich sind assess, check, report und convert.`,
      notYet: (what: string) => `„${what}“ gibt es in dieser Version noch nicht.`,
      unknownOption: (name: string) => `Die Angabe „${name}“ ist bei diesem Befehl nicht bekannt.`,
      missingValue: (name: string) => `Hinter „${name}“ fehlt der Wert.`,
      badValue: (name: string, value: string, allowed: string) => `„${name}“ kennt „${value}“ nicht. Möglich: ${allowed}.`,
      twoOutputs: 'Bitte nur eine Form der Ausgabe angeben: --table, --json, --ndjson oder --csv.',
      detailsNotCsv: '„--details“ passt in keine CSV-Zeile. Möglich mit --json, --ndjson oder --table.',
      noFiles: 'Bitte mindestens eine Datei oder einen Ordner angeben.',
      oneFile: 'Bitte genau eine Datei angeben.',
      noOut: 'Bitte mit --out angeben, wohin geschrieben werden soll.',
      pdfNeedsFile: 'Ein PDF braucht eine Datei: --out <Datei>.',
      number: 'eine Zahl von 0 bis 100',
      seeHelp: 'Hilfe: bruchlos --help',
    },
    column: {
      file: 'Datei',
      process: 'Prozess',
      index: 'Index',
      range: 'Spanne',
      low: 'Spanne von',
      high: 'Spanne bis',
      band: 'Stufe',
      confidence: 'Verlässlichkeit',
      known: 'bekannt',
      breaks: 'Brüche',
      handovers: 'analog',
      weighted: 'gewichtete Brüche',
      coverage: 'digitale Abdeckung',
      untouched: 'ohne Handgriff',
      digital: 'ohne Bruch',
      endToEnd: 'Ende zu Ende',
      minutes: 'Minuten',
      waitDays: 'Wartetage',
      findings: 'Befunde',
      remarks: 'Hinweise',
      method: 'Herkunft',
      from: 'von',
      to: 'bis',
    },
    perCase: 'Brüche, analoge Übergaben und Minuten je Fall.',
    nothingFound: (place: string) => `${place}: keine BPMN-Datei gefunden.`,
    detailsOneFile: 'Einzelheiten zeigt die Tabelle nur bei einer Datei. Für mehrere: --json oder --ndjson.',
    looked: (done: number, total: number) => `${done} von ${total} Dateien nach Aufrufen durchgesehen`,
    read: (done: number, total: number) => `${done} von ${total} Dateien gelesen`,
    summary: (done: number, failed: number) => `${done} bewertet, ${failed} nicht lesbar.`,
    written: (file: string) => `Bericht gesichert: ${file}`,
    saved: (file: string) => `Gesichert: ${file}`,
    nothingToSay: 'Nichts anzumerken.',
    noElectronFigure:
      'Das Diagramm fehlt im Bericht: Zum Zeichnen wird Electron gebraucht, und es ist keines da. Einmal „npm start“ richtet es ein.',
    figureFailed: (reason: string) => `Das Diagramm fehlt im Bericht: ${reason}`,
    noElectronPdf:
      'Ein PDF kann nur Electron drucken, und es ist keines da. Einmal „npm start“ richtet es ein; mit --format html entsteht der Bericht auch ohne.',
    pdfFailed: (reason: string) => `Das PDF wurde nicht gedruckt: ${reason}`,
    noDisplay: 'Es gibt keinen Bildschirm und kein Xvfb (Paket xvfb).',
    timedOut: 'Electron hat nicht rechtzeitig geantwortet.',
    underLimit: (file: string, value: string, limit: string) => `${file}: ${value} liegt unter ${limit}.`,
    hasError: (file: string, reasons: string) => `${file}: ${reasons}.`,
    lost: 'beim Lesen ging etwas verloren',
    stuck: 'Fälle bleiben stecken',
    failed: 'eine Regel ist ausgefallen',
    broken: (message: string) => `Unerwarteter Abbruch: ${message}`,
  },
  {
    help: `bruchlos: assesses BPMN processes for media breaks and readiness for end-to-end digital handling.

Usage
  bruchlos assess <file or folder> …      assesses every file, folders with all their subfolders
    --table | --json | --ndjson | --csv   form of the output, a table if not given
    --details                             with distributions, sensitivity, blame per step, best sets (JSON, NDJSON; table for one file only)
    --profile <file>                      assesses with the weights and thresholds of this profile file (JSON)
    --fail-under <number>                 ends with 1 if an index lies below (without an index the low end of the range counts)
    --fail-on error                       ends with 1 if reading lost something, cases get stuck, or a rule failed
  bruchlos check <file or folder> …       says only what reading repairs or loses, and where cases get no further
    --json                                as JSON
    --fail-on error                       ends with 1 if something is lost, or cases get stuck or circle
  bruchlos convert <file> --to bpmn       rewrites the file without loss, and says on standard error what changed
    --out <file>                          where to, - for standard output
    --layout                              arrange everything anew, not only what has no place
    --strip-marks                         without the marks of this program
  bruchlos report <file>                  writes the readiness report
    --profile <file>                      as with assess
    --format html | pdf | json | csv      form of the report, html if not given
    --out <file>                          where to, - for standard output (not for pdf)
    --fail-on missing-figure              ends with 1 if the diagram could not be drawn
  --lang de | en                          language, German if not given
  --help, --version

Ends with 0: done · 1: done, and something of --fail-on or --fail-under holds · 2: not read or not written · 64: wrong usage
The command line downloads nothing. For PDF and diagram it uses Electron if it is already there.
`,
    usage: {
      noCommand: 'A command is missing. There are assess, check, report and convert.',
      unknownCommand: (name: string) => `There is no command “${name}”. There are assess, check, report and convert.`,
      notYet: (what: string) => `“${what}” does not exist in this version yet.`,
      unknownOption: (name: string) => `The option “${name}” is not known to this command.`,
      missingValue: (name: string) => `The value after “${name}” is missing.`,
      badValue: (name: string, value: string, allowed: string) => `“${name}” does not know “${value}”. Possible: ${allowed}.`,
      twoOutputs: 'Please give one form of output only: --table, --json, --ndjson or --csv.',
      detailsNotCsv: '“--details” does not fit a row of CSV. Possible with --json, --ndjson or --table.',
      noFiles: 'Please name at least one file or folder.',
      oneFile: 'Please name exactly one file.',
      noOut: 'Please say with --out where to write to.',
      pdfNeedsFile: 'A PDF needs a file: --out <file>.',
      number: 'a number from 0 to 100',
      seeHelp: 'Help: bruchlos --help',
    },
    column: {
      file: 'File',
      process: 'Process',
      index: 'Index',
      range: 'Range',
      low: 'Range from',
      high: 'Range to',
      band: 'Band',
      confidence: 'Confidence',
      known: 'known',
      breaks: 'Breaks',
      handovers: 'analogue',
      weighted: 'weighted breaks',
      coverage: 'digital coverage',
      untouched: 'untouched',
      digital: 'without break',
      endToEnd: 'End to end',
      minutes: 'Minutes',
      waitDays: 'Days waiting',
      findings: 'Findings',
      remarks: 'Remarks',
      method: 'Origin',
      from: 'from',
      to: 'to',
    },
    perCase: 'Breaks, analogue handovers and minutes per case.',
    nothingFound: (place: string) => `${place}: no BPMN file found.`,
    detailsOneFile: 'The table shows details for one file only. For several: --json or --ndjson.',
    looked: (done: number, total: number) => `${done} of ${total} files looked through for calls`,
    read: (done: number, total: number) => `${done} of ${total} files read`,
    summary: (done: number, failed: number) => `${done} assessed, ${failed} not readable.`,
    written: (file: string) => `Report saved: ${file}`,
    saved: (file: string) => `Saved: ${file}`,
    nothingToSay: 'Nothing to remark.',
    noElectronFigure:
      'The diagram is missing from the report: drawing needs Electron, and there is none. Running “npm start” once sets it up.',
    figureFailed: (reason: string) => `The diagram is missing from the report: ${reason}`,
    noElectronPdf:
      'Only Electron can print a PDF, and there is none. Running “npm start” once sets it up; with --format html the report works without.',
    pdfFailed: (reason: string) => `The PDF was not printed: ${reason}`,
    noDisplay: 'There is no display and no Xvfb (package xvfb).',
    timedOut: 'Electron did not answer in time.',
    underLimit: (file: string, value: string, limit: string) => `${file}: ${value} is below ${limit}.`,
    hasError: (file: string, reasons: string) => `${file}: ${reasons}.`,
    lost: 'reading lost something',
    stuck: 'cases get stuck',
    failed: 'a rule failed',
    broken: (message: string) => `Stopped unexpectedly: ${message}`,
  },
);
