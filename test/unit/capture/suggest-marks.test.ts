import { describe, expect, test } from 'vitest';
import { acceptChanges } from '#models/capture/accept';
import { suggestMarks, withSuggestions } from '#models/capture/suggest-marks';
import { NO_MARKS, type StepMarks } from '#models/process/marks';
import type { ProcessModel } from '#models/process/process';
import { buildModel } from '../analysis/build-model';

/** What a label speaks for: `field value`, with a question mark where it is unsure. */
function said(label: string): string {
  const model = labelled(label);
  return suggestMarks(model, ['a'])
    .map(({ field, value, confidence }) => `${field} ${value}${confidence === 'unsure' ? '?' : ''}`)
    .join(', ');
}

function labelled(label: string, marks: StepMarks | null = null, more: Partial<ProcessModel> = {}): ProcessModel {
  const model = buildModel('s0 -> a -> e0');
  return { ...model, nodes: model.nodes.map((node) => (node.id === 'a' ? { ...node, name: label, marks } : node)), ...more };
}

const EMAIL_OUT = 'output email';

describe('labels that speak for a medium', () => {
  test.each([
    // Post and paper
    ['Posteingang bearbeiten', 'input paper'],
    ['Briefkasten leeren', 'input paper'],
    ['Eingehende Post öffnen', 'input paper'],
    ['Bescheid per Post versenden', 'output paper'],
    ['Brief schreiben', 'output paper'],
    ['Mahnbrief erstellen', 'output paper'],
    ['Anhörung auf dem Postweg zustellen', 'output paper'],
    ['Unterlagen kuvertieren', 'output paper'],
    ['Antrag in Papierform annehmen', 'input paper'],
    ['Papierakte abheften', 'output paper'],
    ['Umlaufmappe weiterleiten', 'output paper'],
    ['Send contract by post', 'output paper'],
    ['Receive paper application', 'input paper'],
    ['Check paper form', 'input paper'],
    ['File hard copy', 'output paper'],
    // Print
    ['Bescheid drucken', 'output paper, transfer print'],
    ['Antrag ausdrucken', 'output paper, transfer print'],
    ['Print invoice', 'output paper, transfer print'],
    // Scan
    ['Antrag einscannen', 'input paper, output scan, transfer scan'],
    ['Eingangspost scannen', 'input paper, output scan, transfer scan'],
    ['Scan invoice', 'input paper, output scan, transfer scan'],
    ['Akten digitalisieren', 'input paper?, output scan?, transfer scan?'],
    // E-mail
    ['E-Mail senden', EMAIL_OUT],
    ['Antragsteller per E-Mail informieren', EMAIL_OUT],
    ['Rückfrage mailen', EMAIL_OUT],
    ['eMail beantworten', EMAIL_OUT],
    ['Send confirmation email', EMAIL_OUT],
    ['Reply via e-mail', EMAIL_OUT],
    ['Notify applicant by mail', EMAIL_OUT],
    ['E-Mail prüfen', 'input email'],
    ['Per E-Mail eingegangenen Antrag prüfen', 'input email'],
    ['Receive e-mail', 'input email'],
    ['E-Mail-Postfach sichten', 'input email'],
    ['E-Mail', 'input email?'],
    // Phone and fax
    ['Antragstellerin anrufen', 'output phone'],
    ['Telefonisch nachfragen', 'input phone?'],
    ['Anruf entgegennehmen', 'input phone'],
    ['Call customer', 'output phone'],
    ['Clarify by phone', 'input phone?'],
    ['Rechnung faxen', 'output fax'],
    ['Bestätigung per Fax senden', 'output fax'],
    ['Receive fax', 'input fax'],
    // In person
    ['Antrag am Schalter annehmen', 'input inPerson'],
    ['Betrieb vor Ort besichtigen', 'input inPerson'],
    ['Persönlich vorsprechen', 'input inPerson'],
    ['Persönliche Vorsprache durchführen', 'input inPerson'],
    ['Verify identity in person', 'input inPerson'],
    // Mailboxes
    ['Bescheid ins Nutzerkonto-Postfach zustellen', 'output secureMailbox'],
    ['Per De-Mail versenden', 'output secureMailbox'],
    ['E-Postbrief senden', 'output secureMailbox'],
    ['beBPo abrufen', 'input secureMailbox'],
    ['Postfach prüfen', 'input secureMailbox?'],
    // Files
    ['PDF erstellen', 'output pdf'],
    ['PDF-Formular prüfen', 'input pdf'],
    ['Daten in Excel pflegen', 'output officeFile'],
    ['Excel-Liste aktualisieren', 'output officeFile'],
    ['Update spreadsheet', 'output officeFile'],
    // Online
    ['Online-Antrag prüfen', 'input onlineForm'],
    ['Onlineformular ausfüllen', 'input onlineForm'],
    ['Web form received', 'input onlineForm'],
    ['Antrag online einreichen', 'input onlineForm?'],
    // Registers and systems
    ['Melderegister abfragen', 'input registerData'],
    ['Handelsregisterauszug prüfen', 'input registerData'],
    ['Gewerbe in Gewerberegister eintragen', 'output caseRecord'],
    ['Antrag im Fachverfahren anlegen', 'output caseRecord'],
    ['Bestellung im System anlegen', 'output caseRecord'],
    ['Record claim in the system', 'output caseRecord'],
    ['In der E-Akte ablegen', 'output eFileDoc'],
    ['Dokument in VIS.SAX speichern', 'output eFileDoc'],
    ['XRechnung empfangen', 'input structuredMsg'],
    ['Meldung über Schnittstelle übermitteln', 'output structuredMsg'],
    // Transfer, work and form
    ['Daten abtippen', 'transfer copyRetype'],
    ['Rechnungsdaten manuell erfassen', 'transfer copyRetype'],
    ['Antragsdaten übertragen', 'transfer copyRetype?'],
    ['Gebühr automatisch berechnen', 'workMode fullyAutomated'],
    ['Teilautomatisch zuordnen', 'workMode partlyAutomated'],
    ['Urkunde beglaubigen', 'form certification'],
    ['Bescheid unterschreiben', 'form wetSignatureHabit?'],
    ['Vertrag gegenzeichnen', 'form wetSignatureHabit?'],
    ['Formular prüfen', 'input paper?'],
  ])('%s', (label, expected) => {
    expect(said(label)).toBe(expected);
  });
});

describe('labels that look like a medium and are none', () => {
  test.each([
    'Mitteilung erstellen',
    'Prüfergebnis mitteilen',
    'Papierkorb leeren',
    'Papierloses Verfahren einführen',
    'Wertpapiere kaufen',
    'Listenpreis ermitteln',
    'Checkliste abarbeiten',
    'Postleitzahl prüfen',
    'Rechnungsposten prüfen',
    'Posten buchen',
    'Post invoice',
    'Post-processing of results',
    'Postpone meeting',
    'Steckbrief ausfüllen',
    'Briefing vorbereiten',
    'Brief description of the case',
    'Brief the team',
    'Rechnungsprüfung',
    'Telefonnummer prüfen',
    'Faxnummer eintragen',
    'Check phone number',
    'E-Mail-Adresse prüfen',
    'Validate email address',
    'Blutdruck messen',
    'Eindruck festhalten',
    'Ausdrücklich zustimmen',
    'Drucker warten',
    'Barcode scannen',
    'Scan item',
    'Virus scan',
    'Warenumschlag planen',
    'Zeitstempel setzen',
    'Sign up user',
    'Sign in',
    'Assign case',
    'Design form',
    'Register complaint',
    'Registerkarte öffnen',
    'Onlineshop aufrufen',
    'Persönliche Daten prüfen',
    'Digital unterschreiben',
    'Elektronisch signieren',
    'Fill in form',
    'Write cover letter',
    'Call API',
    'Call activity',
    'Licht schalten',
    'Antrag prüfen',
    'Schalterstellung messen',
    'Excellent service',
    'Task 1',
    '',
  ])('%s', (label) => {
    expect(said(label)).toBe('');
  });
});

test('the word is found with its place, on one line', () => {
  const [suggestion] = suggestMarks(labelled('Bescheid\nper   E-Mail  senden'), ['a']);
  const { text, start, end } = suggestion?.source ?? { text: '', start: 0, end: 0 };
  expect([text, text.slice(start, end)]).toEqual(['Bescheid per E-Mail senden', 'E-Mail']);
});

test('what is stated is never suggested otherwise; an unknown medium still is', () => {
  const input = { carrier: 'paper', share: 1, transfer: 'scan', system: null, source: 'external' } as const;
  const stated: StepMarks = { ...NO_MARKS, inputs: [input], outputs: [{ carrier: 'pdf', system: null }] };
  expect(suggestMarks(labelled('E-Mail scannen', stated), ['a'])).toEqual([]);
  const unknown: StepMarks = { ...NO_MARKS, inputs: [{ ...input, carrier: 'unknown', transfer: null }] };
  expect(suggestMarks(labelled('E-Mail prüfen', unknown), ['a']).map(({ value }) => value)).toEqual(['email']);
});

test('annotations, message flows and data speak, too; annotations are never sure', () => {
  const model = labelled('Antrag prüfen', null, {
    annotations: [{ id: 'n', about: ['a'], text: 'kommt per Fax' }],
    messages: [
      { id: 'm', name: 'Antrag (Brief)', source: null, target: 'a', mark: null },
      { id: 'both', name: 'Antrag: 40 % online, 60 % Papier', source: null, target: 'a', mark: null },
    ],
    data: [
      { id: 'd', name: 'Bescheid als PDF', mark: null },
      { id: 'known', name: 'Bescheid als PDF', mark: { carrier: 'paper' } },
    ],
  });
  expect(suggestMarks(model, ['a']).map(({ id, confidence }) => `${id} ${confidence}`)).toEqual([
    'a input fax unsure',
    'm carrier paper likely',
    'd carrier pdf likely',
  ]);
});

test('accepting keeps what is stated and says that it is assumed', () => {
  const scan = suggestMarks(labelled('Antrag scannen'), ['a']);
  expect(withSuggestions(NO_MARKS, scan)).toEqual({
    ...NO_MARKS,
    inputs: [{ carrier: 'paper', share: null, transfer: 'scan', system: null, source: 'predecessor' }],
    outputs: [{ carrier: 'scan', system: null }],
    confidence: 'assumed',
  });
  const said: StepMarks = { ...NO_MARKS, minutes: 5, outputs: [{ carrier: 'eFileDoc', system: 'dms' }] };
  const after = withSuggestions(said, scan);
  expect([after.minutes, after.outputs, after.confidence]).toEqual([5, said.outputs, null]);
});

test('accepting several makes one change for each element', () => {
  const model = labelled('Antrag scannen', null, { messages: [{ id: 'm', name: 'Brief', source: null, target: 'a', mark: null }] });
  const changes = acceptChanges(model, suggestMarks(model, ['a']));
  expect(changes.map(({ kind, elements }) => [kind, elements])).toEqual([
    ['step', ['a']],
    ['message', ['m']],
  ]);
});
