import fc from 'fast-check';

/** The same examples every time, so that a red test means a change and not a throw of dice; another seed by `FC_SEED`. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_124) });
