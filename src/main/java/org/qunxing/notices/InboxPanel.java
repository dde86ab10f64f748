package org.qunxing.notices;

import java.util.Optional;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Face;
import org.qunxing.web.HomePanel;
import org.qunxing.web.Panel;
import org.springframework.stereotype.Component;

/** Unread messages on the member's home page; absent when there are none. */
@Component
class InboxPanel implements HomePanel {

  private static final int SHOWN = 3;

  private final Inbox inbox;

  InboxPanel(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Face face() {
    return Face.MEMBER;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Panel> panel(Actor actor) {
    int unread = inbox.unread(actor);
    if (unread == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Panel(
            "新消息",
            inbox.latest(actor).stream()
                .filter(message -> !message.read())
                .limit(SHOWN)
                .map(message -> Panel.Item.of(message.title(), message.body(), "/my/inbox"))
                .toList(),
            "没有新消息",
            Panel.Item.of("全部消息（%d 条未读）".formatted(unread), "", "/my/inbox")));
  }
}
