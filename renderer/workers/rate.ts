import { createModdle } from '#models/bpmn/moddle';
import { readModel } from '#models/bpmn/read-model';
import { stampExporter } from '#models/bpmn/save-bpmn';
import { assess } from '#models/readiness/assess';
import { findable } from '#models/search/words';
import type { RateAnswer, RateQuestion } from '../state/rate-question';
import { summaryOf } from '../state/summary';

/** What the library lists about a document that nobody draws: its name, figures and words, and its text as the modeler would write it. */
addEventListener('message', async ({ data: { number, xml, profile } }: MessageEvent<RateQuestion>) => {
  postMessage({ number, rated: await rate(xml, profile).catch(defeated) } satisfies RateAnswer);
});

async function rate(xml: string, profile: RateQuestion['profile']): Promise<RateAnswer['rated']> {
  const moddle = createModdle();
  const { rootElement } = await moddle.fromXML(xml);
  const model = readModel(rootElement);
  const summary = summaryOf(model, assess(model, profile), profile);
  stampExporter(rootElement, __APP_VERSION__);
  const { xml: written } = await moddle.toXML(rootElement, { format: true });
  return { name: model.name, summary, words: findable(model), xml: written };
}

function defeated(error: unknown): null {
  console.error(error);
  return null;
}
