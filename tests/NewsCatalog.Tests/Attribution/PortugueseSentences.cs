namespace NewsCatalog.Tests.Attribution;

/// <summary>Portuguese sentences that credit an outlet, or none, in the notation of <see cref="SentenceExample"/>.</summary>
static class PortugueseSentences
{
    public const string Lines = """
        Segundo a Folha de S.Paulo, o contrato foi assinado em segredo. => Folha de S.Paulo
        «Não vamos ceder», disse o autarca à agência Lusa. => Lusa
        A ponte continua fechada, noticia o Público. => Público
        O jornal espanhol El País revelou que a assinatura era falsa. => El País
        De acordo com a agência de notícias Interfax, dois marinheiros foram salvos. => Interfax
        Em entrevista ao Estadão, a ministra defendeu a lei. => Estadão
        Uma investigação do Expresso mostra os pagamentos. => Expresso
        O semanário «Norte Claro» garante que o juiz sabia. =>
        O semanário «Norte Claro» escreve que o juiz sabia. => Norte Claro
        Como adiantou a SIC Notícias, a fusão caiu. => SIC Notícias
        A emissora britânica BBC informou que o voo foi desviado. => BBC
        "Foi um erro", declarou à Reuters um porta-voz. => Reuters
        O portal de notícias Porto Vivo relatou três feridos. => Porto Vivo
        O g1 apurou que o laudo foi trocado. => g1
        As imagens divulgadas pela TV Globo mostram o incêndio. => TV Globo
        O treinador contou ao diário A Bola que está cansado. => A Bola
        A greve acabou, informou a agência Angop. => Angop
        O jornal britânico The Guardian revelou que o relatório foi escondido. => Guardian
        Em declarações à TSF, o treinador pediu calma. => TSF
        O juiz confirmou ao Jornal de Notícias que o caso está aberto. => Jornal de Notícias
        Uma reportagem da revista Piauí indica que a mina não tinha licença. => Piauí
        Segundo a revista Serra Viva, a colheita perdeu-se. => Serra Viva
        O Globo publicou que o banco sabia. => O Globo
        "Fomos enganados", contou uma vizinha ao UOL. => UOL
        A informação foi avançada pelo Observador. => Observador
        Segundo o Valor e a Veja, a venda foi cancelada. => Valor; Veja
        O diretor do Expresso demitiu-se na segunda-feira. =>
        Os trabalhadores da Lusa estão em greve. =>
        Segundo a polícia, o condutor estava bêbado. =>
        O público aplaudiu de pé. =>
        Trabalhou dez anos no Diário de Notícias. =>
        O grupo comprou o jornal Record em março. =>
        Segundo uma investigação da Universidade do Porto, a água é segura. =>
        "Não", respondeu o ministro à senadora. =>
        O globo terrestre foi vendido, disse o livreiro. =>
        Lê o Expresso todos os sábados. =>
        Segundo ele, o projeto morreu. =>
        O Expresso do Oriente chegou atrasado. =>
        """;
}
