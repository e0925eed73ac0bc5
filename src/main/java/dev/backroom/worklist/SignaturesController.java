package dev.backroom.worklist;

import dev.backroom.worklist.BatchDecision.Result;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signatures that whoever calls is asked for, and one decision for many of them. */
@RestController
@RequestMapping("/api/signatures")
class SignaturesController {
  private final OpenRequests requests;
  private final SignatureBatches batches;

  SignaturesController(OpenRequests requests, SignatureBatches batches) {
    this.requests = requests;
    this.batches = batches;
  }

  /**
   * @param totals of all that are listed, by currency
   */
  record Signatures(List<OpenRequest> signatures, Map<String, String> totals) {}

  @GetMapping
  Signatures open(@ModelAttribute SignatureFilter filter, Principal person) {
    var open = requests.of(person.getName(), filter, SignatureBatches.MOST);
    return new Signatures(open, OpenRequests.totals(open));
  }

  /** Always answers one result for each; what was not decided says why. */
  @PostMapping
  List<Result> decide(@Valid @RequestBody BatchDecision batch, Principal person) {
    return batches.decide(person.getName(), batch);
  }
}
