package dev.backroom.figures;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What {@code figures.yaml} says. */
@ConfigurationProperties("backroom.figures")
record FigureSettings(List<Figure> catalogue, @DefaultValue List<Span> spans) {}
