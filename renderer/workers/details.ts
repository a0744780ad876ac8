import { solveFlow } from '#models/analysis/solve-flow';
import { detailsOf } from '#models/readiness/details';
import type { DetailsAnswer, DetailsQuestion, FlowDetails } from '../state/details-question';
import { answerTo, type Question, resolveIn } from '../state/rating-question';

/** Works out what stands behind the shares of a flow: best sets and pairs take far longer than a frame. */
addEventListener('message', ({ data: { number, question } }: MessageEvent<DetailsQuestion>) => {
  postMessage({ number, details: detailsFor(question) } satisfies DetailsAnswer);
});

function detailsFor(question: Question): FlowDetails {
  const { model, called } = question;
  const resolve = called && resolveIn(called);
  const assessment = answerTo(question);
  const { flaws, order, visits } = solveFlow(model, assessment.model.lead, resolve);
  return { ...detailsOf(model, assessment, resolve), flaws, order, visits };
}
