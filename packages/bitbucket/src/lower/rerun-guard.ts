const message =
  'Single steps cannot be rerun, because coordinator and agents need each other. Rerun the whole pipeline.';

/**
 * Ends a step that is rerun alone. Bitbucket reruns only the failed steps, in the same pipeline and with
 * `BITBUCKET_STEP_RUN_NUMBER` counted up; agents that passed do not start again, and the coordinator would wait for them.
 *
 * That a rerun of all steps starts a new pipeline, and so counts from 1 again, is what users report; Atlassian does not
 * document it. If it did not, the guard would stop that rerun too.
 *
 * Sources: https://bitbucket.org/blog/rerun-failed-pipeline-steps, nrwl/nx#32844
 */
export function rerunGuardLines(): readonly string[] {
  return [`if [ "\${BITBUCKET_STEP_RUN_NUMBER:-1}" -gt 1 ]; then echo '${message}' >&2; exit 1; fi`];
}
