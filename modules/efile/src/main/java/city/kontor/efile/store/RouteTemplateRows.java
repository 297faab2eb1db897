package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.ROUTE_TEMPLATE;
import static city.kontor.efile.jooq.Tables.ROUTE_TEMPLATE_STEP;

import city.kontor.efile.Assignee;
import city.kontor.efile.RouteTemplate;
import city.kontor.efile.RouteTemplateEvent;
import city.kontor.efile.StepKind;
import city.kontor.efile.TemplateStep;
import city.kontor.efile.jooq.tables.records.RouteTemplateRecord;
import city.kontor.efile.jooq.tables.records.RouteTemplateStepRecord;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Templates of routes in their rows; the steps of earlier versions stay. */
public final class RouteTemplateRows {
    private RouteTemplateRows() {}

    /** Writes what happened into the rows. */
    public static void apply(Rows rows, RouteTemplateEvent event) {
        switch (event) {
            case RouteTemplateEvent.RouteTemplatePut put -> put(rows, put);
            case RouteTemplateEvent.RouteTemplateRetired retired -> {
                var row = rows.find(ROUTE_TEMPLATE, retired.templateId()).orElseThrow();
                row.setRetired(1L);
                rows.put(row);
            }
        }
    }

    private static void put(Rows rows, RouteTemplateEvent.RouteTemplatePut put) {
        RouteTemplate template = put.template();
        var row = rows.find(ROUTE_TEMPLATE, template.id()).orElseGet(RouteTemplateRecord::new);
        row.setId(template.id());
        row.setScope(Scope.CITY.id());
        row.setRv(0L);
        row.setVersion((long) template.version());
        row.setName(template.name());
        row.setNote(template.note());
        row.setRetired(0L);
        SignatureColumns.put(row, "put", Optional.of(put.by()));
        rows.put(row);
        int number = 0;
        for (TemplateStep step : template.steps()) {
            var line = new RouteTemplateStepRecord();
            line.setId(template.id() + "-" + template.version() + "-" + ++number);
            line.setScope(Scope.CITY.id());
            line.setRv(0L);
            line.setTemplateId(template.id());
            line.setVersion((long) template.version());
            line.setNumber((long) number);
            line.setPosition((long) step.position());
            line.setKind(step.kind().name());
            line.setWho(step.to().who().name());
            line.setWhoId(step.to().id());
            line.setDays(step.days().map(Integer::longValue).orElse(null));
            line.setTask(step.task());
            rows.put(line);
        }
    }

    /** Every template in its newest version by name, those out of use last. */
    public static List<RouteTemplate> all(DSLContext dsl) {
        Map<String, ? extends List<RouteTemplateStepRecord>> steps =
                dsl.selectFrom(ROUTE_TEMPLATE_STEP).fetchGroups(ROUTE_TEMPLATE_STEP.TEMPLATE_ID);
        return dsl.selectFrom(ROUTE_TEMPLATE)
                .orderBy(ROUTE_TEMPLATE.RETIRED, ROUTE_TEMPLATE.NAME, ROUTE_TEMPLATE.ID)
                .fetch(row -> template(
                        row,
                        Optional.<List<RouteTemplateStepRecord>>ofNullable(steps.get(row.getId()))
                                .orElse(List.of())));
    }

    static Optional<RouteTemplate> find(Rows rows, String id) {
        return rows.find(ROUTE_TEMPLATE, id)
                .map(row -> template(row, rows.list(ROUTE_TEMPLATE_STEP, ROUTE_TEMPLATE_STEP.TEMPLATE_ID.eq(id))));
    }

    private static RouteTemplate template(RouteTemplateRecord row, List<RouteTemplateStepRecord> steps) {
        return new RouteTemplate(
                row.getId(),
                row.getVersion().intValue(),
                row.getName(),
                row.getNote(),
                steps.stream()
                        .filter(step -> step.getVersion().equals(row.getVersion()))
                        .sorted(Comparator.comparing(RouteTemplateStepRecord::getNumber))
                        .map(step -> new TemplateStep(
                                step.getPosition().intValue(),
                                StepKind.valueOf(step.getKind()),
                                new Assignee(Assignee.Who.valueOf(step.getWho()), step.getWhoId()),
                                Optional.ofNullable(step.getDays()).map(Long::intValue),
                                step.getTask()))
                        .toList(),
                row.getRetired() == 1);
    }
}
