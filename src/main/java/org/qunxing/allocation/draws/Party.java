package org.qunxing.allocation.draws;

import java.util.List;
import java.util.UUID;

/**
 * People who take part as one entry.
 *
 * @param code shown to those who may join
 * @param people the leader first, then in no order that means anything
 */
public record Party(UUID leader, String code, List<UUID> people) {}
