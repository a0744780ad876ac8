import { describe, expect, it } from 'vitest';
import { compareProcesses } from '#models/compare/compare-processes';
import { sayChange, sayElement } from '#models/compare/sentences';
import { EXAMPLES } from '#models/examples/examples';

const PERMIT = EXAMPLES.find(({ id }) => id === 'parking-permit')?.xml ?? '';

/** The text with one part replaced, which must be there exactly once. */
function edited(from: string | RegExp, to: string, xml = PERMIT): string {
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`The example does not say ${from}.`);
  return changed;
}

const narrow = (text: string) => text.replaceAll(' ', ' ');

/** Differences as a person reads them. */
async function told(before: string, after: string): Promise<readonly string[]> {
  const { differences } = await compareProcesses(before, after);
  return differences.map((each) => {
    const changes = each.changes.map((change) => {
      const { what, from, to } = sayChange(change, 'de');
      return from === null ? what : `${what}: ${from} → ${to}`;
    });
    return narrow(`${each.group} ${each.sign} ${sayElement(each, 'de')}${changes.length > 0 ? `: ${changes.join('; ')}` : ''}`);
  });
}

const step = (id: string) => new RegExp(`(<bpmn:\\w*[tT]ask id="${id}"[^>]*>)`);
const first = PERMIT.match(/<bpmn:userTask id="([^"]+)" name="Antrag annehmen und erfassen"/)?.[1] ?? '';
const second = PERMIT.match(/<bpmn:userTask id="([^"]+)" name="Wohnsitz prüfen"/)?.[1] ?? '';

describe('each kind of difference is told of the element it is about', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'renamed',
      edited('name="Wohnsitz prüfen"', 'name="Anschrift prüfen"'),
      ['steps changed Anschrift prüfen: Name: Wohnsitz prüfen → Anschrift prüfen'],
    ],
    [
      'of another kind',
      PERMIT.replace(
        new RegExp(`<bpmn:userTask id="${second}"([\\s\\S]*?)</bpmn:userTask>`),
        `<bpmn:serviceTask id="${second}"$1</bpmn:serviceTask>`,
      ),
      ['steps changed Wohnsitz prüfen: Art: Benutzeraufgabe → Systemaufgabe'],
    ],
    [
      'in another lane',
      edited(
        `<bpmn:lane id="Lane_CashAndPost" name="Kasse und Post">`,
        `<bpmn:lane id="Lane_CashAndPost" name="Kasse und Post"><bpmn:flowNodeRef>${second}</bpmn:flowNodeRef>`,
        edited(`<bpmn:flowNodeRef>${second}</bpmn:flowNodeRef>`, ''),
      ),
      ['steps changed Wohnsitz prüfen: Bahn: Sachbearbeitung → Kasse und Post'],
    ],
    [
      'an input from paper to online',
      edited(
        '<bruchlos:input carrier="paper" share="0.6" transfer="copyRetype"',
        '<bruchlos:input carrier="onlineForm" share="0.6" transfer="automatic"',
      ),
      [
        'marks changed Antrag annehmen und erfassen: Eingang: Online-Formular 40 % (per Klick ausgelöst), Papier 60 % (abtippen) → Online-Formular 40 % (per Klick ausgelöst), Online-Formular 60 % (automatisch)',
      ],
    ],
    [
      'only a share of an input',
      edited('carrier="registerData" share="1"', 'carrier="registerData" share="0.5"'),
      ['marks changed Wohnsitz prüfen: Eingang: Registerabruf 100 % → Registerabruf 50 %'],
    ],
    [
      'work mode and time',
      edited(/workMode="itSupported"([^>]*rag="1" )minutes="8"/, 'workMode="fullyAutomated"$1'),
      ['marks changed Antrag annehmen und erfassen: Arbeitsweise: IT-unterstützt → vollautomatisch; Bearbeitungszeit: 8 min → –'],
    ],
    [
      'the sheet',
      edited('casesPerYear="1200" casesConfidence="estimated"', 'casesPerYear="1500" casesConfidence="measured"'),
      ['marks changed Bewohnerparkausweis ausstellen: Fälle im Jahr: 1.200 → 1.500; Verlässlichkeit der Fallzahl: geschätzt → gemessen'],
    ],
    [
      'a system',
      edited('name="Parken+" kind="specialist"', 'name="Parken+" kind="cloud"'),
      ['marks changed Bewohnerparkausweis ausstellen: System Parken+: specialist → cloud'],
    ],
    [
      'documentation',
      edited(step(first), '$1<bpmn:documentation>Neu</bpmn:documentation>'),
      ['marks changed Antrag annehmen und erfassen: Dokumentation geändert'],
    ],
    [
      'entries of another tool',
      edited(new RegExp(`(<bpmn:userTask id="${first}")`), '$1 xmlns:acme="urn:acme" acme:colour="red"'),
      ['marks changed Antrag annehmen und erfassen: Fremde Angaben geändert'],
    ],
    [
      'a mark that enters no figure',
      edited('rag="1"', 'rag="3"'),
      ['marks changed Antrag annehmen und erfassen: Aktivitätengruppe: 1 Information empfangen → 3 Sachverhalt formell prüfen'],
    ],
  ])('%s', async (_, after, expected) => {
    expect(await told(PERMIT, after)).toEqual(expected);
  });

  it('a step that goes takes its flows along, and coming back is the mirror image', async () => {
    const less = await without(second);
    const gone = await told(PERMIT, less);
    expect(gone.every((each) => / removed /.test(each) || /Beginnt bei|Führt zu/.test(each))).toBe(true);
    expect(gone).toContain('steps removed Wohnsitz prüfen');
    const back = await told(less, PERMIT);
    const mirrored = gone.map((each) =>
      each
        .replace(' removed ', ' added ')
        .replace(/: (.*: )(.*) → (.*)$/, ': $1$3 → $2')
        .replace(/^(flows changed ).*?:/, '$1:'),
    );
    expect(back.map((each) => each.replace(/^(flows changed ).*?:/, '$1:')).sort()).toEqual(mirrored.sort());
  });

  it('moved only', async () => {
    const moved = edited(new RegExp(`(bpmnElement="${second}"[^>]*>\\s*<dc:Bounds x=")(\\d+)`), '$1999');
    expect(await told(PERMIT, moved)).toEqual(['drawing moved Wohnsitz prüfen: Verschoben']);
  });

  it('the drawing as a whole is one difference', async () => {
    const shifted = PERMIT.replace(/(<(?:dc:Bounds|di:waypoint) x=")(\d+)/g, (_, head, x) => `${head}${Number(x) + 40}`);
    expect(await told(PERMIT, shifted)).toEqual(['drawing moved Ganzes Dokument: Zeichnung als Ganzes verschoben']);
  });
});

it.each(EXAMPLES)('$id is the same as itself, written differently or with other ids', async ({ xml }) => {
  expect(await told(xml, xml)).toEqual([]);
  expect(await told(xml, xml.replaceAll('share="0.4"', 'share="0.40"'))).toEqual([]);
  const ids = [...xml.matchAll(/ id="([A-Z]\w+_\w+)"/g)].map((match) => match[1] ?? '');
  let other = xml;
  for (const [index, id] of ids.entries()) other = other.replaceAll(new RegExp(`(?<=[">])${id}(?=["<])`, 'g'), `sid-${index}`);
  const comparison = await compareProcesses(xml, other);
  expect(comparison.matchedBy).toBe('likeness');
  expect(comparison.differences).toEqual([]);
});

it('figures stand beside: today is worse than the target', async () => {
  const { figures } = await compareProcesses(
    PERMIT,
    edited(/carrier="paper" share="0.6" transfer="copyRetype"/g, 'carrier="onlineForm" share="0.6" transfer="automatic"'),
  );
  expect(figures.before.steps).toBe(figures.after.steps);
  expect(figures.after.index ?? 0).toBeGreaterThan(figures.before.index ?? 100);
  expect(figures.after.breaks ?? 9).toBeLessThan(figures.before.breaks ?? 0);
});

it('rejects what is no BPMN', async () => {
  await expect(compareProcesses(PERMIT, '<svg/>')).rejects.toThrow();
});

async function without(id: string): Promise<string> {
  let xml = PERMIT.replace(new RegExp(`<bpmn:userTask id="${id}"[\\s\\S]*?</bpmn:userTask>`), '');
  xml = xml.replace(`<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`, '');
  return xml.replace(new RegExp(`<bpmndi:BPMNShape [^>]*bpmnElement="${id}"[\\s\\S]*?</bpmndi:BPMNShape>`), '');
}
