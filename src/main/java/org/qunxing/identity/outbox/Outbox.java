package org.qunxing.identity.outbox;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.qunxing.identity.SmsGateway;
import org.qunxing.identity.outbox.OutboxPage.Message;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Development's text messages: kept in memory and shown on {@code /dev/outbox} instead of being
 * sent.
 */
@Component
@ConditionalOnProperty(name = "qunxing.sms", havingValue = "outbox", matchIfMissing = true)
class Outbox implements SmsGateway {

  private static final int KEPT = 100;

  private final Clock clock;
  private final Deque<Message> messages = new ArrayDeque<>();

  Outbox(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void send(String phone, String text) {
    messages.addFirst(new Message(clock.instant(), phone, text));
    if (messages.size() > KEPT) {
      messages.removeLast();
    }
  }

  synchronized List<Message> latest() {
    return List.copyOf(messages);
  }
}
