package org.qunxing.identity;

/**
 * Sends a text message. The gateway to an outside system: a provider's adapter, or the outbox in
 * development.
 */
public interface SmsGateway {

  /**
   * @param phone E.164
   * @param text the whole message, without signature
   */
  void send(String phone, String text);
}
