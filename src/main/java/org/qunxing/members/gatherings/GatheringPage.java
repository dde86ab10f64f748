package org.qunxing.members.gatherings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Application.State;
import org.qunxing.members.applications.Gathering;

/**
 * One gathering: its code, and who has come so far.
 *
 * @param modules the QR code's dark squares as an SVG path, {@code size} squares a side
 */
public record GatheringPage(
    Gathering gathering,
    String unit,
    boolean open,
    String url,
    String modules,
    int size,
    List<Application> applications,
    Map<UUID, String> unitNames) {

  public long count(State state) {
    return applications.stream().filter(application -> application.state() == state).count();
  }

  public String unitName(Application application) {
    return unitNames.getOrDefault(application.unit(), "—");
  }
}
