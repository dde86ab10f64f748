package org.qunxing.unithome;

import java.util.List;
import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/** What the cadre of a unit sees who keeps its home. */
public record KeepHomePage(
    Unit unit, List<Announcement> announcements, AnnouncementForm form, FormErrors errors) {}
