package city.kontor.efile;

import city.kontor.kernel.Signature;

/** What happened to templates of routes. */
public sealed interface RouteTemplateEvent extends EfileEvent {
    record RouteTemplatePut(RouteTemplate template, Signature by) implements RouteTemplateEvent {
        @Override
        public String subject() {
            return template.id();
        }
    }

    record RouteTemplateRetired(String templateId, String name, Signature by) implements RouteTemplateEvent {
        @Override
        public String subject() {
            return templateId;
        }
    }
}
