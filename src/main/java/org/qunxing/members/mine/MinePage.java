package org.qunxing.members.mine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.file.PersonPage;
import org.qunxing.members.transfers.TransfersPage;

/**
 * What somebody sees of herself.
 *
 * @param file null for those who work here without being registered as members
 * @param transfers requests that wait for her answer
 */
public record MinePage(String name, @Nullable PersonPage file, List<TransfersPage.Row> transfers) {}
