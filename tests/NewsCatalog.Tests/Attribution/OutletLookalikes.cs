namespace NewsCatalog.Tests.Attribution;

/// <summary>Sentences about outlets, companies, journals and people that credit nobody.</summary>
static class OutletLookalikes
{
    public const string Lines = """
        The magazine's founder told investors that growth was slow.
        She edits Ombra magazine from a flat in Turin.
        Fjord magazine was founded in 1988 by two teachers.
        He bought Palaver magazine in May.
        The National Weather network said storms would follow.
        ABC Carpet said the store would close.
        NBC Universal said profits were flat.
        Fox River residents told the council that the water was brown.
        CBS Corporation said the chairman would leave.
        The Chicago Bears told NBC's lawyers to wait.
        He left Booking.com for a rival in Dublin.
        Amazon.com said the strike would not delay parcels.
        The prices were the lowest on Hotels.com, according to the chain.
        Shares of Alibaba.com fell, the company said.
        Salesforce.com reported a rise in revenue.
        The city station told passengers to wait.
        Kabul University told students to stay at home.
        Swedish television is funded by a tax.
        The ship's radio said nothing for an hour.
        An analysis by Deloitte found that costs had doubled.
        A review by the Treasury found nothing.
        Reports from Oslo and Bergen put the toll at 30.
        In today's world newspaper readers are rare.
        The network, including its studios, was sold.
        Several companies, including Star Lines and Sun Oil, said they would appeal.
        According to Guardian Life, premiums will rise.
        The statement came via Facebook.
        He said via his lawyer that he was innocent.
        Mirror Lake residents told police the dam had burst.
        According to Moody's magazine spending had no effect.
        The Times Square ball, organisers said, would drop.
        The Herald Hotel told guests to leave.
        As stated by the Ministry of Health, the ward was closed.
        In its editorial office, the Guardian has 300 desks.
        Jane Forbes told the court the will was forged.
        Mr Post said the road would close.
        Nokia reported that its network stations had failed.
        The Lancet said the study was retracted.
        Facebook told users that the network was down.
        The journal Science reported the find.
        The Express train to Lyon was late, passengers told staff.
        Police used local radio to tell drivers to stay away.
        Ofcom fined ITV after viewers complained.
        The union told BBC staff to vote.
        The Daily Mail was criticised by the minister.
        She subscribed to the New York Times and the Economist.
        Her column for the Boston Globe won a prize.
        The senator accused Fox News of bias.
        The council cancelled its subscription to the Bath Chronicle.
        Sky told customers that prices would rise.
        The Wire actor Idris Elba said the film was late.
        Standard and Poor's said the rating would fall.
        The Dutch network operator said power was back.
        Turkish radio astronomers reported a signal.
        Israel radio stations are funded by adverts.
        A crowd gathered outside the offices of Charlie Hebdo.
        The Washington Post Guild said its members would strike.
        Deutsche Welle employees told managers they were tired.
        Bloomberg, then mayor of New York, said the ban would stay.
        The Independent MP said the vote was a sham.
        The Physics Journal published the paper in March.
        The British Medical Journal reported that the trial was flawed.
        According to the Journal of Applied Optics, the lens is new.
        Mercury Insurance said claims had doubled.
        The Standard Chartered analyst told clients to sell.
        Sun Pharma told regulators that the batch was safe.
        Star Health said the hackers wanted money.
        Globe Telecom reported a network failure.
        Vodafone network users reported a failure.
        Guests told the Tribune Tower guide that the lift was slow.
        Mail.ru said the outage was over.
        The Monitor Group said the audit was complete.
        Data.gov.uk shows that the number fell.
        Sky Airlines told passengers to stay at home.
        The Fox family told police the car was gone.
        The BBC was criticised by listeners, a spokesman said.
        The minister told MPs that the BBC had been warned.
        CNN will close its Lagos studio, its chief told workers.
        The court told Le Monde to pay damages.
        She is suing the Daily Mail, according to her lawyers.
        The New York Times rose 3 percent after it reported higher earnings.
        NBC 2023 revenue fell, the company said.
        The ABC of the case is simple, the lawyer told jurors.
        The website was down, users reported.
        The Kyiv television tower was hit, the mayor said.
        The Oslo radio tower was lit, witnesses said.
        Jazz magazine editors told him to wait.
        Bauer, a magazine publisher, said it would close two titles.
        Rossi, a veteran broadcaster, said he was tired.
        Ivanov, a newspaper editor, told the court he was innocent.
        Rightmove, a property website, said prices had risen.
        Zoopla said the market was flat.
        Ticketing network Eventim said the show was sold out.
        The Danish shipping network said the port was shut.
        Petrol station Shell Sodra told drivers to wait.
        Reports by the World Bank and the IMF warned of debt.
        An investigation by the Dutch police found the money.
        According to a study of rivers by Wageningen University, the water is clean.
        In its report, the Ministry of Health said the ward was closed.
        In its editorial, the union paper said members should vote.
        In today's Commons debate, the minister said no.
        He placed an advertisement in Sunday's New York Times.
        On Fox Island, residents said the ferry was late.
        On ABC's instructions, the cameraman said nothing.
        The letter arrived via Royal Mail, she said.
        The broadcast was seen via BBC iPlayer by millions.
        Police, including the Met, said the march was legal.
        Companies including Sony, Sky and Disney said they would appeal.
        The president asked on Friday that Reuters be let in.
        He stayed at the Daily Planet hotel, police said.
        Her brother, a reporter at the Bangkok Post, said the house was empty.
        The network's owner told Reuters staff to vote.
        The mayor recalled that the Times had once been printed there.
        "I am well," he said via a spokesman of the Daily Mirror.
        Le Monde lists forty cases.
        The Times pointed to a letter from the minister.
        The station was shut, NL.nu said.
        """;
}
