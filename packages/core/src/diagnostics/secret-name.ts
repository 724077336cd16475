const secretName =
  /(?:^NX_CLOUD_(?:ACCESS_TOKEN|AUTH_TOKEN|ENCRYPTION_KEY)|TOKEN|SECRET|PASSWORD|PRIVATE_KEY|API_KEY)$/i;

/** Whether a variable of that name usually holds a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}
