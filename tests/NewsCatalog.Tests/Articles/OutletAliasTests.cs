using CsCheck;
using NewsCatalog.Articles;

namespace NewsCatalog.Tests.Articles;

public sealed class OutletAliasTests
{
    [Theory]
    [InlineData("BBC News", "BBC")]
    [InlineData("bbc world service", "BBC")]
    [InlineData("The BBC", "BBC")]
    [InlineData("AFP", "Agence France-Presse")]
    [InlineData("The Guardian", "Guardian")]
    [InlineData("Guardian", "Guardian")]
    [InlineData("The", "The")]
    [InlineData("Harbour Gazette", "Harbour Gazette")]
    public void An_outlet_is_listed_by_one_of_its_names(string name, string listed)
    {
        OutletAliases.BuiltIn.NameOf(name).Should().Be(listed);
        OutletAliases.BuiltIn.IdOf(name).Should().Be(OutletAliases.BuiltIn.IdOf(listed.ToUpperInvariant()));
    }

    [Fact]
    public void Lines_of_a_file_come_on_top_and_take_precedence()
    {
        var aliases = OutletAliases.With(
            ["", "# comment", "Harbour Gazette = The Gazette | Gazette", "BBC News = BBC", "Reuters = Gazette Wire"]
        );
        aliases.NameOf("the gazette").Should().Be("Harbour Gazette");
        aliases.NameOf("BBC World Service").Should().Be("BBC News");
        aliases.IdOf("BBC").Should().Be(aliases.IdOf("British Broadcasting Corporation"));
        aliases.NameOf("Thomson Reuters").Should().Be("Reuters");
        aliases.NameOf("AFP").Should().Be("Agence France-Presse");
        aliases.Digest.Should().NotBe(OutletAliases.BuiltIn.Digest);
        OutletAliases.With([]).Digest.Should().Be(OutletAliases.BuiltIn.Digest);
    }

    [Theory]
    [InlineData("BBC", "Line 2 *'='*")]
    [InlineData("= BBC", "Line 2 *'='*")]
    [InlineData("BBC = A = B", "Line 2 *'='*")]
    [InlineData("BBC = A | | B", "Line 2 *empty*")]
    [InlineData("BBC =", "Line 2 *empty*")]
    public void A_line_of_another_form_is_named(string line, string message)
    {
        var read = () => OutletAliases.With(["Reuters = Reuters News", line]);
        read.Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void Whatever_the_table_each_outlet_has_one_id_and_its_listed_name_is_itself()
    {
        var name = Gen.OneOf([Gen.OneOf(["BBC", "BBC News", "AP", "The X", "x", "Y!", "ÿ"]), Gen.String[1, 6]])
            .Where(text => !text.Contains('=') && !text.Contains('|') && text.Trim().Length > 0 && text.Trim()[0] != '#'
                && text.IndexOfAny(['\r', '\n']) < 0);
        Gen.Select(name.List[1, 4].List[0, 6], name).Sample((lines, any) =>
        {
            var aliases = OutletAliases.With(lines.Select(l => $"{l[0]} = {string.Join('|', l.Skip(1).Append("z"))}"));
            foreach (var one in lines.SelectMany(line => line).Append(any))
            {
                var listed = aliases.NameOf(one.Trim());
                aliases.IdOf(listed).Should().Be(aliases.IdOf(one.Trim()));
                aliases.IdOfId(aliases.IdOf(one.Trim())).Should().Be(aliases.IdOf(one.Trim()));
            }
        }, iter: 300);
    }
}
