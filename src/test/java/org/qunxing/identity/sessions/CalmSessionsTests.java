package org.qunxing.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qunxing.identity.sessions.CalmSessions.CalmSession;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class CalmSessionsTests {

  private final AtomicInteger asked = new AtomicInteger();
  private final MapSessionRepository store =
      new MapSessionRepository(new HashMap<>()) {
        @Override
        public @Nullable MapSession findById(String id) {
          asked.incrementAndGet();
          return super.findById(id);
        }
      };
  private final CalmSessions<MapSession> sessions = new CalmSessions<>(store);

  @Test
  void theFilterThatAsksAgainAfterSavingGetsWhatItSaved() {
    CalmSession<MapSession> session = saved();

    assertThat(sessions.findById(session.getId())).isSameAs(session);
    assertThat(asked).hasValue(0);
  }

  @Test
  void butOnlyOnce() {
    CalmSession<MapSession> session = saved();
    sessions.findById(session.getId());
    store.deleteById(session.getId());

    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void anotherSessionIsLookedUp() {
    CalmSession<MapSession> first = saved();
    CalmSession<MapSession> second = saved();

    assertThat(sessions.findById(first.getId())).isNotSameAs(second);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aMomentLaterItIsLookedUpAgain() throws InterruptedException {
    CalmSession<MapSession> session = saved();
    store.deleteById(session.getId());
    Thread.sleep(60);

    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void anEndedSessionIsGoneAtOnce() {
    CalmSession<MapSession> session = saved();
    sessions.deleteById(session.getId());

    assertThat(sessions.findById(session.getId())).isNull();
  }

  private CalmSession<MapSession> saved() {
    CalmSession<MapSession> session = sessions.createSession();
    sessions.save(session);
    return session;
  }
}
