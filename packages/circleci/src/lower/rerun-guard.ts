/**
 * Shell lines that end a job of a workflow which was rerun from its failed jobs: agents that succeeded do not run again, so
 * the coordinator would wait for them.
 *
 * Such a rerun gets a new `CIRCLE_WORKFLOW_ID` and keeps the workspace of the first run, whose id is in
 * `CIRCLE_WORKFLOW_WORKSPACE_ID` (https://github.com/percy/python-percy-client/pull/45). That the two are equal otherwise is
 * observed, not documented; where the variable is missing the guard does nothing.
 */
export function rerunGuardLines(): readonly string[] {
  return [
    `if [ "\${CIRCLE_WORKFLOW_WORKSPACE_ID:-$CIRCLE_WORKFLOW_ID}" != "$CIRCLE_WORKFLOW_ID" ]; then`,
    "  echo 'This workflow was rerun from its failed jobs. Agents that succeeded do not run again, so nobody would run the tasks.'",
    '  echo \'Choose "Rerun workflow from start" instead.\'',
    '  exit 1',
    'fi',
  ];
}
