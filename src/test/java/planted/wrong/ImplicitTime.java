package planted.wrong;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Wrong: asks the machine for the time, in six ways; right in the seventh. */
public class ImplicitTime {

  public LocalDate day() {
    return LocalDate.now();
  }

  public LocalDate dayThere(ZoneId zone) {
    return LocalDate.now(zone);
  }

  public Instant instant() {
    return Instant.now();
  }

  @SuppressWarnings("JavaUtilDate")
  public Date date() {
    return new Date();
  }

  public long millis() {
    return System.currentTimeMillis();
  }

  public Clock clock() {
    return Clock.systemDefaultZone();
  }

  public LocalDate fromTheClock(Clock clock) {
    return LocalDate.now(clock);
  }
}
