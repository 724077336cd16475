/** A file for GitLab with nothing wrong. */
export const cleanGitLab = `build:
  image: node:22
  script:
    - npm test
`;

/** One error: `gitlab/undefined-stage` in line 3. */
export const gitlabWithError = `build:
  image: node:22
  stage: affected
  script:
    - npm test
`;

/** A file for Bitbucket with nothing wrong. */
export const cleanBitbucket = `pipelines:
  default:
    - step:
        script:
          - npm test
`;

/** One warning: `bitbucket/undefined-cache` in line 5. */
export const bitbucketWithWarning = `pipelines:
  default:
    - step:
        caches:
          - yarnn
        script:
          - npm test
`;

/** The same warning in line 5, in a step that line 10 repeats. */
export const bitbucketWithSharedWarning = `definitions:
  steps:
    - step: &agent
        caches:
          - yarnn
        script:
          - npm test
pipelines:
  default:
    - step: *agent
`;

/** A file for CircleCI with nothing wrong. */
export const cleanCircleci = `version: 2.1
jobs:
  build:
    docker:
      - image: cimg/node:22.12
    steps:
      - checkout
      - run: npm test
workflows:
  main:
    jobs:
      - build
`;
