using SchoolWebsite.Models;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.Services.AddRazorPages();
builder.Services.AddAuthentication();
builder.Services.AddAuthorization();
builder.Services.AddSingleton<SoDiem>();

var app = builder.Build();
app.UseStaticFiles();
app.UseAuthorization();
app.MapControllers();
app.MapRazorPages();
app.MapGet("/gioi-thieu", () => "Trường THCS Nguyễn Du, đường dây nóng 1800 1234");
app.Run();
