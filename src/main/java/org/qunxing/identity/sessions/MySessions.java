package org.qunxing.identity.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The devices on which an account is signed in, for its owner to see and to end. */
@Component
public class MySessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  MySessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * A device that is signed in.
   *
   * @param lastSeenAt to the minute
   * @param here whether it is the one that asks
   */
  public record Device(
      UUID handle,
      String name,
      String address,
      String way,
      Instant signedInAt,
      Instant lastSeenAt,
      boolean here) {}

  /** This device first, then the one used last. */
  public List<Device> of(SignInMark mine) {
    return living(mine.account())
        .map(found -> device(found, mine))
        .sorted(Comparator.comparing(Device::here).thenComparing(Device::lastSeenAt).reversed())
        .toList();
  }

  /** Ends one session of the account; what is not there, or not theirs, is left alone. */
  public boolean end(UUID account, UUID handle) {
    return endThose(account, found -> found.mark().handle().equals(handle)) > 0;
  }

  /** Ends all sessions of the account but this one; says how many. */
  public int endOthers(SignInMark mine) {
    return endThose(mine.account(), found -> !found.mark().handle().equals(mine.handle()));
  }

  private record Found(String id, Session session, SignInMark mark) {}

  private int endThose(UUID account, Predicate<Found> chosen) {
    List<Found> ended = living(account).filter(chosen).toList();
    ended.forEach(found -> sessions.deleteById(found.id()));
    return ended.size();
  }

  private Stream<Found> living(UUID account) {
    Map<String, ? extends Session> found = sessions.findByPrincipalName(account.toString());
    return found.entrySet().stream()
        .filter(entry -> !entry.getValue().isExpired())
        .flatMap(
            entry ->
                SignInMark.of(entry.getValue().getAttribute(SessionSecurityContexts.MARK))
                    .map(mark -> new Found(entry.getKey(), entry.getValue(), mark))
                    .stream());
  }

  private static Device device(Found found, SignInMark mine) {
    SignInMark mark = found.mark();
    return new Device(
        mark.handle(),
        mark.device(),
        mark.address(),
        mark.way().label(),
        mark.at(),
        found.session().getLastAccessedTime(),
        mark.handle().equals(mine.handle()));
  }
}
