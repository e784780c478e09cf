namespace NewsCatalog.Tests.Attribution;

/// <summary>Spanish sentences that credit an outlet, or none, in the notation of <see cref="SentenceExample"/>.</summary>
static class SpanishSentences
{
    public const string Lines = """
        Según El País, el contrato se firmó en secreto. => El País
        «No vamos a ceder», dijo el alcalde a la agencia EFE. => EFE
        El puente seguirá cerrado, informó La Vanguardia. => La Vanguardia
        El diario argentino Clarín publicó las cartas el domingo. => Clarín
        De acuerdo con la agencia de noticias Interfax, dos marineros fueron rescatados. => Interfax
        En una entrevista con la Cadena SER, la ministra defendió la ley. => Cadena SER
        Una investigación de ProPublica y The Texas Tribune reveló los pagos. => ProPublica; Texas Tribune
        El semanario «Brecha Norte» aseguró que el juez conocía el caso. => Brecha Norte
        Como adelantó El Confidencial, la fusión está rota. => El Confidencial
        La cadena británica BBC informó que el vuelo fue desviado. => BBC
        «Fue un error», declaró a Reuters un portavoz de la empresa. => Reuters
        El portal de noticias Faro Claro reportó tres heridos. => Faro Claro
        Según publica ABC, el testigo mintió. => ABC
        Infobae, que cita a un funcionario, reveló la lista. => Infobae
        Las imágenes difundidas por la televisión estatal TeleSUR muestran el incendio. => TeleSUR
        El presidente dijo al diario Milenio que no renunciará. => Milenio
        La huelga terminó, según informó la agencia Télam. => Télam
        El periódico británico The Guardian reveló que el informe fue ocultado. => Guardian
        En declaraciones a Onda Cero, el entrenador pidió calma. => Onda Cero
        El juez confirmó a El Espectador que el caso sigue abierto. => El Espectador
        Un reportaje de La Tercera indica que la mina operaba sin permiso. => La Tercera
        Según la revista Campo Abierto, la cosecha se perdió. => Campo Abierto
        El Mundo publica que el banco sabía de la estafa. => El Mundo
        «Nos engañaron», contó una vecina al canal Todo Noticias. => Todo Noticias
        Reuters, citando a dos fuentes, informó que la venta se cayó. => Reuters
        El hallazgo fue publicado por el diario La Voz de Galicia. => La Voz de Galicia
        El director de El País dimitió el lunes. =>
        Los trabajadores de la Cadena SER van a la huelga. =>
        Según la policía, el conductor estaba ebrio. =>
        El mundo entero mira a París. =>
        Trabajó diez años en La Vanguardia. =>
        El grupo compró el diario Marca en marzo. =>
        El Tiempo Perdido, dijo el librero, es su novela favorita. =>
        Según una investigación de la Universidad de Granada, el agua es segura. =>
        «No», respondió el ministro a la senadora. =>
        La Nación necesita reformas, dijo el presidente. =>
        Lee El Mundo todas las mañanas. =>
        Según él, el proyecto está muerto. =>
        """;
}
