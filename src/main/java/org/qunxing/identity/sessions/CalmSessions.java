package org.qunxing.identity.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Spring Session's repository, except that reading a page does not write, and reads once: that a
 * session was used is noted at most once a minute, and the filter, which asks for a session again
 * as soon as it has saved it, gets the one that it saved.
 */
record CalmSessions<S extends Session>(SessionRepository<S> stored, ThreadLocal<Saved<S>> saved)
    implements SessionRepository<CalmSessions.CalmSession<S>> {

  /** Good for the moment in which the filter asks again: a thread may serve others afterwards. */
  record Saved<S extends Session>(CalmSession<S> session, long nanoTime) {

    private static final long MOMENT = Duration.ofMillis(50).toNanos();

    boolean isJustNow(String id) {
      return session.getId().equals(id) && System.nanoTime() - nanoTime < MOMENT;
    }
  }

  CalmSessions(SessionRepository<S> stored) {
    this(stored, new ThreadLocal<>());
  }

  static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  @Override
  public CalmSession<S> createSession() {
    return new CalmSession<>(stored.createSession());
  }

  @Override
  public void save(CalmSession<S> session) {
    stored.save(session.stored);
    saved.set(new Saved<>(session, System.nanoTime()));
  }

  @Override
  public @Nullable CalmSession<S> findById(String id) {
    Saved<S> before = saved.get();
    saved.remove();
    if (before != null && before.isJustNow(id)) {
      return before.session;
    }
    S session = stored.findById(id);
    return session == null ? null : new CalmSession<>(session);
  }

  @Override
  public void deleteById(String id) {
    saved.remove();
    stored.deleteById(id);
  }

  /** A session that does not notice being looked at again within the minute. */
  record CalmSession<S extends Session>(S stored) implements Session {

    @Override
    public void setLastAccessedTime(Instant now) {
      if (now.isAfter(stored.getLastAccessedTime().plus(NOTED_EVERY))) {
        stored.setLastAccessedTime(now);
      }
    }

    @Override
    public String getId() {
      return stored.getId();
    }

    @Override
    public String changeSessionId() {
      return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
      return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
      if (value == null) {
        stored.removeAttribute(name);
      } else {
        stored.setAttribute(name, value);
      }
    }

    @Override
    public void removeAttribute(String name) {
      stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
      return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return stored.isExpired();
    }
  }
}
