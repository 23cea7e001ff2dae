export default {
  onPhone: {
    waiting: '{count} record waits for a line and is sent by itself | {count} records wait for a line and are sent by themselves',
    safe: 'They are kept on this device, also when you close it. Each one counts once.',
    refused: 'A record was not taken',
    open: 'Open the ledger to correct it',
  },
}
