package org.qunxing.wallet;

import java.time.LocalDate;
import java.util.List;

/** A member's own wallet. */
public record WalletPage(
    boolean member, List<Paper> papers, List<ConsentRequest> requests, LocalDate today) {

  public List<ConsentRequest> waiting() {
    return requests.stream().filter(ConsentRequest::isOpen).toList();
  }

  public List<ConsentRequest> answered() {
    return requests.stream().filter(request -> !request.isOpen()).toList();
  }

  public List<Paper> kept() {
    return papers.stream().filter(paper -> !paper.isDeleted()).toList();
  }

  public List<Paper> deleted() {
    return papers.stream().filter(Paper::isDeleted).toList();
  }

  /** Whether there is a paper that a request could use. */
  public boolean has(ConsentRequest request) {
    return papers.stream()
        .anyMatch(paper -> paper.kind().equals(request.kind()) && paper.holdsOn(today));
  }
}
