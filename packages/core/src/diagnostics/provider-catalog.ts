import type { Feature } from '../provider/capabilities.js';
import type { Catalog } from './catalog.js';

/** What the messages of the `provider/…` codes need. */
export interface ProviderCatalogArguments {
  readonly 'provider/emulated': FeatureArguments;
  readonly 'provider/unsupported': FeatureArguments;
  readonly 'provider/invalid-option': {
    /** The function that was called, e.g. `gitlab`. */
    readonly target: string;
    readonly option: string;
    /** What was given; absent where the provider has no such option. */
    readonly received?: string;
    /** What it may be, or the options there are. */
    readonly expected: string;
    /** What was probably meant. */
    readonly suggestion?: string | undefined;
  };
}

interface FeatureArguments {
  readonly feature: Feature;
  /** The provider's name. */
  readonly provider: string;
  /** What is emitted instead. */
  readonly instead: string;
}

/** The codes about what a provider can and cannot do. */
export const providerCatalog: Catalog<ProviderCatalogArguments> = {
  'provider/emulated': {
    severity: 'info',
    summary: 'The provider lacks a feature, and something else stands for it',
    why: 'The pipeline asks for something that this provider has no key for. The file holds the nearest thing with the same effect, or the provider does it in another place than the file. The support matrix lists all such features.',
    sources: ['docs/support-matrix.md'],
    message: ({ feature, provider, instead }) => `${provider} has no ${words(feature)} of its own: ${instead}`,
    hint: () =>
      'nothing to do if that is good enough; the support matrix in the documentation lists what each provider can do',
  },
  'provider/unsupported': {
    severity: 'warning',
    summary: 'The provider lacks a feature, and nothing stands for it',
    why: 'The pipeline asks for something that a file of this provider cannot say. It was left out, so the run behaves as if it had not been asked for. The support matrix lists all such features.',
    sources: ['docs/support-matrix.md'],
    message: ({ feature, provider, instead }) => `${provider} has no ${words(feature)}: ${instead}`,
    hint: () =>
      'no file of this provider can say it; the support matrix in the documentation lists what each provider can do',
  },
  'provider/invalid-option': {
    severity: 'error',
    summary: 'A target has an option that means nothing',
    why: 'An option that nobody reads, or one with a value that nobody knows, would silently keep its default, and the file would not be what the config seems to ask for.',
    sources: ['https://www.typescriptlang.org/docs/handbook/2/objects.html#excess-property-checks'],
    message: ({ target, option, received }) =>
      received === undefined
        ? `\`${target}\` has no option \`${option}\``
        : `option \`${option}\` of \`${target}\` is ${received}`,
    hint: ({ expected, suggestion }) =>
      suggestion === undefined ? `use ${expected}` : `did you mean \`${suggestion}\`? Otherwise use ${expected}`,
  },
};

function words(feature: Feature): string {
  return feature.replaceAll('-', ' ');
}
