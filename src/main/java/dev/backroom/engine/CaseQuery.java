package dev.backroom.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.NativeHistoricProcessInstanceQuery;
import org.jspecify.annotations.Nullable;

/**
 * Top-level cases in SQL, for the engine's own query knows no "without incident".
 *
 * <p>Values travel as parameters; only our own words stand in the text.
 */
final class CaseQuery {
  private static final String COLUMNS = "instance.*, model.NAME_, model.VERSION_";

  private final List<String> conditions =
      new ArrayList<>(List.of("instance.SUPER_PROCESS_INSTANCE_ID_ is null"));
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  CaseQuery(@Nullable String process, @Nullable CaseState state, CaseFilter filter) {
    if (process != null) {
      conditions.add("instance.PROC_DEF_KEY_ = " + parameter(process));
    }
    if (state != null) {
      conditions.add(state.condition());
    }
    narrow(filter);
  }

  /** None of these processes. */
  CaseQuery without(Set<String> processes) {
    processes.forEach(process -> conditions.add("instance.PROC_DEF_KEY_ <> " + parameter(process)));
    return this;
  }

  /** The cases of this number. */
  CaseQuery numbered(String businessKey) {
    conditions.add("instance.BUSINESS_KEY_ = " + parameter(businessKey));
    return this;
  }

  /** This case only. */
  CaseQuery is(String instanceId) {
    conditions.add("instance.ID_ = " + parameter(instanceId));
    return this;
  }

  /** Newest first. */
  List<HistoricProcessInstance> page(HistoryService history, int first, int size) {
    return query(history, COLUMNS, " order by instance.START_TIME_ desc, instance.ID_ desc")
        .listPage(first, size);
  }

  long count(HistoryService history) {
    return query(history, "count(*)", "").count();
  }

  private void narrow(CaseFilter filter) {
    if (!filter.anyOf().isEmpty()) {
      conditions.add(filter.sql("instance", this::parameter));
    }
  }

  private String parameter(String value) {
    var name = "p" + parameters.size();
    parameters.put(name, value);
    return "#{" + name + "}";
  }

  private NativeHistoricProcessInstanceQuery query(
      HistoryService history, String columns, String order) {
    var query =
        history
            .createNativeHistoricProcessInstanceQuery()
            .sql(
                """
                select %s from ACT_HI_PROCINST instance
                left join ACT_RE_PROCDEF model on model.ID_ = instance.PROC_DEF_ID_
                where %s%s"""
                    .formatted(columns, String.join(" and ", conditions), order));
    parameters.forEach(query::parameter);
    return query;
  }
}
